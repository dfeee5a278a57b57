package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.source.Location;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;

/** An array of issues as GitLab's code quality reads them: a subset of Code Climate's format. */
final class GitlabRenderer implements Renderer {

  private final Setting setting;

  GitlabRenderer(Setting setting) {
    this.setting = setting;
  }

  @Override
  public void render(Report report, StringBuilder out) {
    Fingerprints fingerprints = new Fingerprints();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonRenderer.generator(text)) {
      json.writeStartArray();
      for (Diagnostic diagnostic : report.diagnostics()) {
        issue(diagnostic, fingerprints.of(diagnostic), json);
      }
      json.writeEndArray();
    }
    out.append(text).append('\n');
  }

  private void issue(Diagnostic diagnostic, String fingerprint, JsonGenerator json) {
    Location location = diagnostic.location();
    json.writeStartObject();
    json.writeStringProperty("type", "issue");
    json.writeStringProperty("check_name", diagnostic.code().toString());
    json.writeStringProperty("description", diagnostic.message());
    if (!diagnostic.help().isEmpty()) {
      json.writeName("content");
      json.writeStartObject();
      json.writeStringProperty("body", diagnostic.help());
      json.writeEndObject();
    }
    json.writeName("categories");
    json.writeStartArray();
    json.writeString(Rules.isSecurity(diagnostic.code()) ? "Security" : "Bug Risk");
    json.writeEndArray();
    json.writeStringProperty("severity", severity(diagnostic.severity()));
    json.writeStringProperty("fingerprint", fingerprint);
    json.writeName("location");
    json.writeStartObject();
    json.writeStringProperty("path", setting.path(location.file()));
    json.writeName("lines");
    json.writeStartObject();
    json.writeNumberProperty("begin", location.start().line());
    json.writeNumberProperty("end", location.end().line());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
