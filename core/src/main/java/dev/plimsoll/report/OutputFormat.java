package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** The formats that a report can be written in. */
public enum OutputFormat {
  /** For people: an excerpt with carets. */
  TEXT("text"),
  /** A line a finding, {@code file:line:column: severity code message}. */
  COMPACT("compact"),
  /** One JSON object, for programs. */
  JSON("json");

  private final String word;

  OutputFormat(String word) {
    this.word = word;
  }

  /** The name that users type. */
  public String word() {
    return word;
  }

  /** The format of this name, if there is one. */
  public static Optional<OutputFormat> named(String word) {
    for (OutputFormat format : values()) {
      if (format.word.equals(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The renderer of this format. */
  public Renderer renderer(Style style) {
    if (this == JSON) {
      return new JsonRenderer();
    }
    return this == COMPACT ? new CompactRenderer() : new TextRenderer(style);
  }

  /** Writes one finding as text, for what is said outside a report. */
  public static void finding(Diagnostic diagnostic, Style style, StringBuilder out) {
    new TextRenderer(style).finding(diagnostic, out);
  }

  /**
   * One finding for logs: the line that {@link #COMPACT} writes, and a second one that says what to
   * do about it when that is known.
   */
  public static List<String> lines(Diagnostic diagnostic) {
    String line = CompactRenderer.line(diagnostic);
    return diagnostic.help().isEmpty()
        ? List.of(line)
        : List.of(line, "    help: " + Excerpt.printable(diagnostic.help()));
  }

  /** One line that says what was checked and how much was found, for logs. */
  public static String conclusion(Report report) {
    StringBuilder out = new StringBuilder();
    new TextRenderer(Style.PLAIN).conclusion(report, out);
    return out.toString();
  }
}
