package dev.plimsoll.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of the program within this process.
 *
 * @param exit its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int exit, String out, String err) {

  /** Runs the program in a folder, with nothing on standard input. */
  static Run in(Path folder, String... args) {
    return in(folder, new byte[0], List.of(args));
  }

  /** Runs the program in a folder. */
  static Run in(Path folder, byte[] standardInput, List<String> args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(standardInput), out, err, false, folder);
    int exit = Main.run(terminal, args.toArray(new String[0]));
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
