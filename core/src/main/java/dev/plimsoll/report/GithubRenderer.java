package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.source.Position;
import dev.plimsoll.source.SourceFile;

/**
 * A workflow command a finding: GitHub Actions shows it at its line of a pull request.
 *
 * <p>The message begins with the place, since the log of a run shows nothing else of a command.
 */
final class GithubRenderer implements Renderer {

  private final Setting setting;

  GithubRenderer(Setting setting) {
    this.setting = setting;
  }

  @Override
  public void render(Report report, StringBuilder out) {
    for (Diagnostic diagnostic : report.diagnostics()) {
      command(diagnostic, out);
    }
  }

  private void command(Diagnostic diagnostic, StringBuilder out) {
    SourceFile file = diagnostic.location().file();
    String path = setting.path(file);
    Position start = diagnostic.location().start();
    Position end = diagnostic.location().end();
    out.append("::").append(word(diagnostic.severity())).append(' ');
    if (!path.startsWith("<")) { // standard input is no file of the repository
      property("file", path, out);
      out.append(",line=").append(start.line());
      if (start.line() == end.line()) {
        out.append(",col=").append(start.column());
        out.append(",endColumn=").append(Math.max(start.column(), end.column() - 1));
      } else {
        out.append(",endLine=").append(end.line()); // columns count within one line only
      }
      out.append(',');
    }
    property("title", diagnostic.code().toString(), out);
    out.append("::");
    message(path + ":" + start + ": " + diagnostic.message(), out);
    if (!diagnostic.help().isEmpty()) {
      message("\nhelp: " + diagnostic.help(), out);
    }
    out.append('\n');
  }

  private static String word(Severity severity) {
    return severity == Severity.INFO ? "notice" : severity.word();
  }

  private static void property(String name, String value, StringBuilder out) {
    out.append(name).append('=');
    escaped(value, true, out);
  }

  private static void message(String text, StringBuilder out) {
    escaped(text, false, out);
  }

  private static void escaped(String text, boolean property, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '%' -> out.append("%25");
        case '\r' -> out.append("%0D");
        case '\n' -> out.append("%0A");
        case ':' -> out.append(property ? "%3A" : ":");
        case ',' -> out.append(property ? "%2C" : ",");
        default -> out.append(c);
      }
    }
  }
}
