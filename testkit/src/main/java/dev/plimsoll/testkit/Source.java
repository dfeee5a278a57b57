package dev.plimsoll.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown text and where it is from.
 *
 * @param name the suite's name in test trees: the path below the suite's folder without {@code .md}
 * @param path what failures call it
 * @param file where it can be rewritten; null if it is a text only
 */
record Source(String name, String path, String text, @Nullable Path file) {

  static Source read(Path file, String name) {
    try {
      return new Source(name, file.toString().replace('\\', '/'), Files.readString(file), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A place as editors link it. */
  String at(int line) {
    return path + ":" + line;
  }

  /** A place as JUnit's {@code FileSource} reads it; null if there is no file. */
  @Nullable URI uri(int line) {
    return file == null ? null : URI.create(file.toUri() + "?line=" + line);
  }

  /** The file name without its folder and {@code .md}. */
  String stem() {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.endsWith(".md") ? last.substring(0, last.length() - ".md".length()) : last;
  }
}
