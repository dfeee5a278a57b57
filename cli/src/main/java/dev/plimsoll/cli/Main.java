package dev.plimsoll.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;

/** The program {@code plimsoll}. */
public final class Main {

  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command and its arguments
   */
  public static void main(String[] args) {
    Terminal terminal =
        new Terminal(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            // The launcher knows whether standard output is a terminal; asking Java for it costs
            // more than a whole check.
            Boolean.getBoolean("plimsoll.terminal") && !wantsNoColor(),
            Path.of(""));
    int exit = run(terminal, args);
    if (exit != ExitCode.CLEAN) {
      System.exit(exit);
    }
  }

  /** Whether the user asks every program for plain text; an empty variable asks for nothing. */
  private static boolean wantsNoColor() {
    String wish = System.getenv("NO_COLOR");
    return wish != null && !wish.isEmpty();
  }

  /** Runs one command and gives its exit code. */
  static int run(Terminal terminal, String... args) {
    return new CommandLine(terminal).run(args);
  }
}
