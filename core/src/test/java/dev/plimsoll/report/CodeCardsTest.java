package dev.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a code has to say what it means. */
final class CodeCardsTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/plimsoll");
  private static final Pattern CODE = Pattern.compile("Code\\(Stage\\.([A-Z]+), \"([a-z-]+)\"\\)");
  private static final Pattern SYNTAX =
      Pattern.compile("\\b(?:error|warning)\\(\\s*\"([a-z]+(?:-[a-z]+)*)\"");
  private static final Pattern SOURCE = Pattern.compile("about\\(\\s*\\w+,\\s*\"([a-z-]+)\"");

  @Test
  void everyCodeThatIsWrittenDownHasACard() throws IOException {
    Set<String> cards = new TreeSet<>(CodeCards.codes());
    Set<String> missing = new TreeSet<>(written());
    missing.removeAll(cards);
    assertEquals(Set.of(), missing, "without a card in codes.md");
  }

  @Test
  void noCardIsAboutACodeThatIsGone() throws IOException {
    Set<String> cards = new TreeSet<>(CodeCards.codes());
    assertTrue(cards.size() > 40, cards.toString());
    String all = everything();
    cards.removeIf(code -> all.contains('"' + code.substring(code.indexOf('/') + 1) + '"'));
    assertEquals(Set.of(), cards);
  }

  private static Set<String> written() throws IOException {
    Set<String> codes = new TreeSet<>();
    Matcher code = CODE.matcher(everything());
    while (code.find()) {
      codes.add(code.group(1).toLowerCase(Locale.ROOT) + "/" + code.group(2));
    }
    Matcher syntax = SYNTAX.matcher(text(SOURCES.resolve("yaml")));
    while (syntax.find()) {
      codes.add("syntax/" + syntax.group(1));
    }
    Matcher source = SOURCE.matcher(Files.readString(SOURCES.resolve("SourceProblems.java")));
    while (source.find()) {
      codes.add("source/" + source.group(1));
    }
    return codes;
  }

  private static String everything() throws IOException {
    return text(SOURCES);
  }

  private static String text(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
