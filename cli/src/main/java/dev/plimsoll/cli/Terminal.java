package dev.plimsoll.cli;

import dev.plimsoll.FileFilter;
import dev.plimsoll.Sources;
import dev.plimsoll.yaml.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the program reads and writes; always UTF-8, so that the same input gives the same bytes on
 * every machine.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param paints whether standard output is a terminal whose user has nothing against colour
 * @param folder where paths that are not absolute begin
 */
record Terminal(InputStream in, OutputStream out, OutputStream err, boolean paints, Path folder) {

  /** The files and folders of these paths, {@code -} for standard input. */
  Sources read(List<String> paths, Limits limits) {
    return Sources.read(folder, paths, in, FileFilter.ALL, limits);
  }

  /** The configurations at and above the folder that holds all of these files and folders. */
  Sources configurations(List<String> paths) {
    return Sources.readConfigurations(folder, paths);
  }

  /** What defines kinds, in files and folders. */
  Sources definitions(List<String> paths) {
    return Sources.readDefinitions(folder, paths);
  }

  /**
   * Writes to standard output. That the reader has gone away, as {@code head} does, is no mistake:
   * the rest is dropped.
   *
   * @throws UsageException when it cannot be written for another reason
   */
  void print(CharSequence text) {
    try {
      write(out, text);
    } catch (IOException broken) {
      String reason = String.valueOf(broken.getMessage());
      if (!reason.contains("pipe")) {
        throw new UsageException("cannot write the answer: " + reason);
      }
    }
  }

  /** Writes to standard error, if that can be done. */
  void complain(CharSequence text) {
    try {
      write(err, text);
    } catch (IOException gone) {
      return; // there is nobody left to tell
    }
  }

  private static void write(OutputStream stream, CharSequence text) throws IOException {
    stream.write(text.toString().getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }
}
