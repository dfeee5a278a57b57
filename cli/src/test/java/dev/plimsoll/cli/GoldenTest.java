package dev.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays the pages of {@code src/test/resources/golden}: each has files and calls of the program,
 * and what these calls print. {@code -Dplimsoll.update} writes down what they print now; read the
 * difference before it is committed.
 */
final class GoldenTest {

  private static final Path PAGES = Path.of("src/test/resources/golden");

  static List<Path> pages() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      List<Path> sorted = pages.sorted().toList();
      assertFalse(sorted.isEmpty(), "no pages in " + PAGES);
      return sorted;
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void printsWhatThePageSays(Path page, @TempDir Path folder) throws IOException {
    String text = Files.readString(page);
    String played = new GoldenPage(text, folder).play();
    if (Boolean.getBoolean("plimsoll.update")) {
      Files.write(page, played.getBytes(StandardCharsets.UTF_8));
      return;
    }
    assertEquals(text, played);
  }
}
