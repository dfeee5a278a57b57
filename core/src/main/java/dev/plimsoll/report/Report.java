package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Suppressed;
import dev.plimsoll.source.SourceFile;
import java.util.List;

/**
 * The answer to one check.
 *
 * @param kubernetes the minor that was checked against, {@code 1.36}
 * @param summary the numbers
 * @param objects the objects that were checked, in the order in which they were read
 * @param diagnostics the findings in the order of {@link Diagnostic#ORDER}
 * @param places where the documents and list items are
 * @param suppressed the findings that somebody asked not to hear of
 * @param showsSuppressed whether these are to be shown all the same, marked as what they are
 */
public record Report(
    String kubernetes,
    Summary summary,
    List<Checked> objects,
    List<Diagnostic> diagnostics,
    Places places,
    List<Suppressed> suppressed,
    boolean showsSuppressed) {

  /** Copies the lists. */
  public Report {
    objects = List.copyOf(objects);
    diagnostics = List.copyOf(diagnostics);
    suppressed = List.copyOf(suppressed);
  }

  /** The same, showing what was suppressed. */
  public Report showingSuppressed() {
    return new Report(kubernetes, summary, objects, diagnostics, places, suppressed, true);
  }

  /** Whether there is a finding of this severity or a higher one. */
  public boolean has(Severity threshold) {
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.severity().atLeast(threshold)) {
        return true;
      }
    }
    return false;
  }

  /** The report in a format, as one text. */
  public String render(OutputFormat format, Style style) {
    StringBuilder out = new StringBuilder();
    format.renderer(style).render(this, out);
    return out.toString();
  }

  /** The report in a format for programs, as one text. */
  public String render(OutputFormat format, Setting setting) {
    StringBuilder out = new StringBuilder();
    format.renderer(setting).render(this, out);
    return out.toString();
  }

  /**
   * An object that was checked.
   *
   * @param object its name
   * @param file the text that it stands in
   */
  public record Checked(ObjectName object, SourceFile file) {}
}
