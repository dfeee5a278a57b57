package dev.plimsoll.schemas.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes generated files, leaving alone those that would not change so that compilers need not run
 * again.
 */
final class GeneratedFiles {

  private GeneratedFiles() {}

  static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static void write(Path file, byte[] content) throws IOException {
    if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, content);
  }

  /**
   * Removes the Java files that start with a header of ours and are not among those just written.
   */
  static void removeStale(Path folder, String header, List<Path> current) throws IOException {
    List<Path> stale = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(".java")
            && !current.contains(file)
            && Files.readString(file).startsWith(header)) {
          stale.add(file);
        }
      }
    }
    for (Path file : stale) {
      Files.delete(file);
    }
  }
}
