package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checkstyle's XML: an element a file that has findings, and in it an element a finding. */
final class CheckstyleRenderer implements Renderer {

  /** The version of the format, which readers of old ask for; it never changed. */
  private static final String VERSION = "4.3";

  private final Setting setting;

  CheckstyleRenderer(Setting setting) {
    this.setting = setting;
  }

  @Override
  public void render(Report report, StringBuilder out) {
    Map<String, List<Diagnostic>> byFile = new LinkedHashMap<>();
    for (Diagnostic diagnostic : report.diagnostics()) {
      byFile
          .computeIfAbsent(setting.path(diagnostic.location().file()), path -> new ArrayList<>())
          .add(diagnostic);
    }
    Xml xml = new Xml(out);
    xml.open("checkstyle", "version", VERSION);
    byFile.forEach(
        (path, diagnostics) -> {
          xml.open("file", "name", path);
          diagnostics.forEach(diagnostic -> error(diagnostic, xml));
          xml.close("file");
        });
    xml.close("checkstyle");
  }

  private static void error(Diagnostic diagnostic, Xml xml) {
    String help = diagnostic.help().isEmpty() ? "" : "; " + diagnostic.help();
    xml.empty(
        "error",
        "line",
        Integer.toString(diagnostic.location().start().line()),
        "column",
        Integer.toString(diagnostic.location().start().column()),
        "severity",
        diagnostic.severity().word(),
        "message",
        diagnostic.message() + help,
        "source",
        diagnostic.code().toString());
  }
}
