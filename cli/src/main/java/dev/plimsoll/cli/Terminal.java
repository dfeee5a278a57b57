package dev.plimsoll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Where the program reads and writes; always UTF-8, so that the same input gives the same bytes on
 * every machine.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param paints whether standard output is a terminal whose user has nothing against colour
 */
record Terminal(InputStream in, OutputStream out, OutputStream err, boolean paints) {

  /** Writes to standard output. */
  void print(CharSequence text) {
    write(out, text);
  }

  /** Writes to standard error. */
  void complain(CharSequence text) {
    write(err, text);
  }

  private static void write(OutputStream stream, CharSequence text) {
    try {
      stream.write(text.toString().getBytes(StandardCharsets.UTF_8));
      stream.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
