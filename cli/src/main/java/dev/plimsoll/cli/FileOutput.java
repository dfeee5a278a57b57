package dev.plimsoll.cli;

import dev.plimsoll.report.OutputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A format that is to be written to a file, {@code --output json=report.json}.
 *
 * @param format the format
 * @param file where to
 */
record FileOutput(OutputFormat format, Path file) {

  static FileOutput parse(String value, Terminal terminal) {
    int equals = value.indexOf('=');
    if (equals <= 0 || equals == value.length() - 1) {
      throw new UsageException(
          "--output wants FORMAT=FILE, as in json=report.json, not " + Words.quoted(value));
    }
    try {
      return new FileOutput(
          Flags.format(value.substring(0, equals)),
          terminal.folder().resolve(value.substring(equals + 1)));
    } catch (InvalidPathException bad) {
      throw new UsageException("--output: " + Words.quoted(value) + " names no file");
    }
  }

  /** Writes the text, the file's folders made if need be. */
  void write(String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text);
    } catch (IOException broken) {
      throw new UsageException("cannot write " + file + ": " + broken.getMessage());
    }
  }
}
