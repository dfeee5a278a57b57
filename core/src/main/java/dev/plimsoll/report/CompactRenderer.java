package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Diagnostic;

/** A line a finding: {@code file:line:column: severity code message}. */
final class CompactRenderer implements Renderer {

  @Override
  public void render(Report report, StringBuilder out) {
    for (Diagnostic diagnostic : report.diagnostics()) {
      out.append(line(diagnostic)).append('\n');
    }
  }

  /** One finding as one line. */
  static String line(Diagnostic diagnostic) {
    return diagnostic.location().file().name()
        + ":"
        + diagnostic.location().start()
        + ": "
        + diagnostic.severity().word()
        + " "
        + diagnostic.code()
        + " "
        + Excerpt.printable(diagnostic.message());
  }
}
