package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Suppressed;
import dev.plimsoll.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For people: each finding with its line, carets under the exact characters, and what to do; then
 * one line that says what was checked.
 */
final class TextRenderer implements Renderer {

  /** So many findings of one code are shown in full; a flood would bury the others. */
  private static final int MOST_OF_A_CODE = 50;

  private final Style style;

  TextRenderer(Style style) {
    this.style = style;
  }

  @Override
  public void render(Report report, StringBuilder out) {
    findings(report.diagnostics(), out);
    if (report.showsSuppressed()) {
      for (Suppressed suppressed : report.suppressed()) {
        suppressed(suppressed, out);
      }
    }
    conclusion(report, out);
    out.append('\n');
    if (report.summary().objects() > 0) {
      kinds(report, out);
    }
  }

  /** Writes all findings, and of a code that has very many the first ones and their number. */
  void findings(List<Diagnostic> diagnostics, StringBuilder out) {
    Map<Code, Integer> counts = new HashMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      Integer before = counts.get(diagnostic.code());
      int count = before == null ? 1 : before + 1;
      counts.put(diagnostic.code(), count);
      if (count <= MOST_OF_A_CODE) {
        finding(diagnostic, out);
        out.append('\n');
      }
    }
    int hidden = 0;
    for (Diagnostic diagnostic : diagnostics) {
      Integer count = counts.remove(diagnostic.code()); // once for each code, in their order
      if (count != null && count > MOST_OF_A_CODE) {
        hidden++;
        out.append(style.strong("and " + (count - MOST_OF_A_CODE) + " more"))
            .append(" of ")
            .append(diagnostic.code())
            .append('\n');
      }
    }
    if (hidden > 0) {
      out.append("    --format compact lists every one of them\n\n");
    }
  }

  /** Writes one finding without the blank line behind it. */
  void finding(Diagnostic diagnostic, StringBuilder out) {
    Severity severity = diagnostic.severity();
    int gutter = gutter(diagnostic);
    out.append(style.severity(severity, severity.word()))
        .append(style.faint("[" + diagnostic.code() + "]"))
        .append(": ")
        .append(style.strong(Excerpt.printable(diagnostic.message())))
        .append('\n');
    place(diagnostic.location(), severity, gutter, out);
    String subject = subject(diagnostic);
    if (!subject.isEmpty()) {
      note(gutter, "in", subject, out);
    }
    for (Related related : diagnostic.related()) {
      note(
          gutter,
          "see",
          Excerpt.printable(related.message()) + ": " + place(related.location()),
          out);
    }
    if (!diagnostic.help().isEmpty()) {
      note(gutter, "help", Excerpt.printable(diagnostic.help()), out);
    }
  }

  /** Writes what was found and is not counted, and who did not want to hear of it. */
  private void suppressed(Suppressed suppressed, StringBuilder out) {
    Diagnostic diagnostic = suppressed.diagnostic();
    int gutter = gutter(diagnostic);
    out.append(style.faint("suppressed[" + diagnostic.code() + "]"))
        .append(": ")
        .append(Excerpt.printable(diagnostic.message()))
        .append('\n');
    place(diagnostic.location(), Severity.INFO, gutter, out);
    String reason = suppressed.reason().isEmpty() ? "" : ": " + suppressed.reason();
    note(gutter, "by", Excerpt.printable(suppressed.by().words() + reason), out);
    out.append('\n');
  }

  private void place(Location location, Severity severity, int gutter, StringBuilder out) {
    out.append(style.faint(" ".repeat(gutter) + "-->")).append(' ');
    if (location.file().length() == 0) {
      out.append(Excerpt.printable(location.file().name())).append('\n');
      return;
    }
    out.append(place(location)).append('\n');
    Excerpt.render(location, severity, style, gutter, out);
  }

  private static String place(Location location) {
    return Excerpt.printable(location.file().name()) + ":" + location.start();
  }

  private void note(int gutter, String label, String text, StringBuilder out) {
    out.append(style.faint(" ".repeat(gutter) + " = " + label + ":"))
        .append(' ')
        .append(text)
        .append('\n');
  }

  private static String subject(Diagnostic diagnostic) {
    String object = diagnostic.object().toString();
    String path = diagnostic.path().toString();
    if (object.isEmpty() || path.isEmpty()) {
      return Excerpt.printable(object + path);
    }
    return Excerpt.printable(object + " " + path);
  }

  private static int gutter(Diagnostic diagnostic) {
    return Math.max(2, Integer.toString(diagnostic.location().start().line()).length());
  }

  /** Writes what was checked and found without ending the line. */
  void conclusion(Report report, StringBuilder out) {
    Summary summary = report.summary();
    if (report.diagnostics().isEmpty() && !summary.isEmpty()) {
      out.append(style.good("ok")).append(": ");
    } else if (!report.diagnostics().isEmpty()) {
      out.append(found(summary)).append("; ");
    }
    if (summary.isEmpty()) {
      out.append(style.severity(Severity.WARNING, "nothing was checked"))
          .append(": no Kubernetes object in ")
          .append(count(summary.files(), "file"));
    } else {
      out.append(checked(summary))
          .append(" in ")
          .append(count(summary.files(), "file"))
          .append(" checked against Kubernetes ")
          .append(report.kubernetes());
    }
    out.append(skipped(summary));
    if (summary.suppressed() > 0) {
      out.append("; ").append(count(summary.suppressed(), "finding")).append(" suppressed");
    }
  }

  private void kinds(Report report, StringBuilder out) {
    Map<String, Integer> counts = new HashMap<>();
    for (Report.Checked checked : report.objects()) {
      Integer before = counts.get(checked.object().kind());
      counts.put(checked.object().kind(), before == null ? 1 : before + 1);
    }
    List<String> names = new ArrayList<>(counts.keySet());
    names.sort(null);
    StringBuilder line = new StringBuilder();
    for (String name : names) {
      if (line.length() > 0) {
        line.append(", ");
      }
      line.append(counts.get(name)).append(' ').append(Excerpt.printable(name));
    }
    out.append(style.faint("    " + line)).append('\n');
  }

  private String found(Summary summary) {
    StringBuilder found = new StringBuilder();
    part(found, Severity.ERROR, summary.errors(), "error");
    part(found, Severity.WARNING, summary.warnings(), "warning");
    part(found, Severity.INFO, summary.infos(), "info");
    return found.toString();
  }

  private void part(StringBuilder found, Severity severity, int number, String noun) {
    if (number == 0) {
      return;
    }
    if (found.length() > 0) {
      found.append(", ");
    }
    found.append(style.severity(severity, count(number, noun)));
  }

  private static String checked(Summary summary) {
    String parts =
        summary.partial() == 1 ? "1 part of an object" : summary.partial() + " parts of objects";
    if (summary.partial() == 0) {
      return count(summary.objects(), "object");
    }
    return summary.objects() == 0 ? parts : count(summary.objects(), "object") + " and " + parts;
  }

  private static String skipped(Summary summary) {
    return summary.skipped() == 0
        ? ""
        : " ("
            + count(summary.skipped(), "document")
            + (summary.skipped() == 1
                ? " skipped: no Kubernetes object)"
                : " skipped: no Kubernetes objects)");
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
