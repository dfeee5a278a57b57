package dev.plimsoll.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Runs what people run most, so that the launcher can keep the classes that it takes in a start-up
 * archive. A program of its own, because one archive is made from one run.
 */
final class Training {

  private Training() {}

  /**
   * Runs the commands on the examples, and prints nothing.
   *
   * @param args the folder of the examples, then {@code check} or {@code all}
   */
  public static void main(String[] args) {
    String examples = args[0];
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            true,
            Path.of(""));
    run(terminal, "check", examples + "/shop/web.yaml");
    run(terminal, "check", examples + "/shop");
    run(terminal, "check", examples + "/shop-sinking");
    if (args[1].equals("all")) {
      run(terminal, "check", "--format", "json", examples + "/shop-sinking");
      run(terminal, "fit", "--nodes", "minikube", examples + "/shop");
      run(terminal, "rules");
      run(terminal, "--help");
    }
  }

  private static void run(Terminal terminal, String... args) {
    int exit = Main.run(terminal, args);
    if (exit == ExitCode.FAULT) {
      System.exit(exit);
    }
  }
}
