package dev.plimsoll.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the codes mean that are no rule's, such as {@code api/required}. */
public final class CodeCards {

  private static final String HEADING = "\n# ";

  private CodeCards() {}

  /**
   * What a code means, in Markdown.
   *
   * @param code such as {@code schema/unknown-field}
   * @return nothing when there is no such code, or when it is a rule's
   */
  public static Optional<String> of(String code) {
    String all = text();
    int start = all.indexOf(HEADING + code + "\n");
    if (start < 0 || code.indexOf('\n') >= 0) {
      return Optional.empty();
    }
    int end = all.indexOf(HEADING, start + 1);
    String card =
        all.substring(start + HEADING.length() + code.length(), end < 0 ? all.length() : end);
    return Optional.of(card.strip() + "\n");
  }

  /** All codes that have a card here, in the order in which a file meets their stages. */
  public static List<String> codes() {
    String all = text();
    List<String> codes = new ArrayList<>();
    int at = all.indexOf(HEADING);
    while (at >= 0) {
      int start = at + HEADING.length();
      codes.add(all.substring(start, all.indexOf('\n', start)));
      at = all.indexOf(HEADING, start);
    }
    return codes;
  }

  private static String text() {
    try (InputStream resource = CodeCards.class.getResourceAsStream("codes.md")) {
      if (resource == null) {
        throw new IllegalStateException("the jar has no codes.md");
      }
      return "\n" + new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
