package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.diagnostic.Suppressed;
import dev.plimsoll.source.Location;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * The Static Analysis Results Interchange Format 2.1.0, an OASIS standard that code scanning and
 * editors read.
 *
 * <p>Files are relative to {@code %SRCROOT%}, which the reader knows: a report is often made in one
 * place and read in another. Only repairs that may be applied unseen are offered.
 */
final class SarifRenderer implements Renderer {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private static final String ROOT = "%SRCROOT%";

  private final Setting setting;

  SarifRenderer(Setting setting) {
    this.setting = setting;
  }

  @Override
  public void render(Report report, StringBuilder out) {
    Rules rules = new Rules();
    for (Diagnostic diagnostic : report.diagnostics()) {
      rules.index(diagnostic.code());
    }
    for (Suppressed each : suppressed(report)) {
      rules.index(each.diagnostic().code());
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonRenderer.generator(text)) {
      json.writeStartObject();
      json.writeStringProperty("$schema", SCHEMA);
      json.writeStringProperty("version", "2.1.0");
      json.writeName("runs");
      json.writeStartArray();
      json.writeStartObject();
      tool(rules, json);
      invocation(report, json);
      json.writeName("originalUriBaseIds");
      json.writeStartObject();
      json.writeName(ROOT);
      json.writeStartObject();
      Rules.text("description", "the folder that Plimsoll was called in", json);
      json.writeEndObject();
      json.writeEndObject();
      json.writeStringProperty("columnKind", "utf16CodeUnits");
      results(report, rules, json);
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append(text).append('\n');
  }

  private static void tool(Rules rules, JsonGenerator json) {
    json.writeName("tool");
    json.writeStartObject();
    json.writeName("driver");
    json.writeStartObject();
    json.writeStringProperty("name", "Plimsoll");
    json.writeStringProperty("semanticVersion", Version.current());
    rules.write(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void invocation(Report report, JsonGenerator json) {
    boolean successful = true;
    for (Diagnostic diagnostic : report.diagnostics()) {
      successful &= !Rules.isAboutTheRun(diagnostic.code());
    }
    json.writeName("invocations");
    json.writeStartArray();
    json.writeStartObject();
    json.writeBooleanProperty("executionSuccessful", successful);
    json.writeName("properties");
    json.writeStartObject();
    json.writeStringProperty("kubernetes", report.kubernetes());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  /** What readers are told of although somebody asked for silence. */
  private static List<Suppressed> suppressed(Report report) {
    return report.showsSuppressed() ? report.suppressed() : List.of();
  }

  private void results(Report report, Rules rules, JsonGenerator json) {
    Fingerprints fingerprints = new Fingerprints();
    json.writeName("results");
    json.writeStartArray();
    for (Diagnostic diagnostic : report.diagnostics()) {
      json.writeStartObject();
      result(diagnostic, rules, fingerprints.of(diagnostic), json);
      json.writeEndObject();
    }
    for (Suppressed each : suppressed(report)) {
      json.writeStartObject();
      result(each.diagnostic(), rules, fingerprints.of(each.diagnostic()), json);
      suppression(each, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void result(Diagnostic diagnostic, Rules rules, String fingerprint, JsonGenerator json) {
    json.writeStringProperty("ruleId", diagnostic.code().toString());
    json.writeNumberProperty("ruleIndex", rules.index(diagnostic.code()));
    json.writeStringProperty("level", Rules.level(diagnostic.severity()));
    Rules.text("message", message(diagnostic), json);
    json.writeName("locations");
    json.writeStartArray();
    json.writeStartObject();
    physical(diagnostic.location(), json);
    logical(diagnostic, json);
    json.writeEndObject();
    json.writeEndArray();
    related(diagnostic.related(), json);
    json.writeName("partialFingerprints");
    json.writeStartObject();
    json.writeStringProperty("plimsoll/v1", fingerprint);
    json.writeEndObject();
    fixes(diagnostic.fixes(), json);
  }

  private static void suppression(Suppressed suppressed, JsonGenerator json) {
    boolean inSource =
        suppressed.by() == Suppressed.By.COMMENT || suppressed.by() == Suppressed.By.ANNOTATION;
    json.writeName("suppressions");
    json.writeStartArray();
    json.writeStartObject();
    json.writeStringProperty("kind", inSource ? "inSource" : "external");
    if (!suppressed.reason().isEmpty()) {
      json.writeStringProperty("justification", suppressed.reason());
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  /** What is wrong and what to do: viewers show the card of the rule, but no help line. */
  private static String message(Diagnostic diagnostic) {
    return diagnostic.help().isEmpty()
        ? diagnostic.message()
        : diagnostic.message() + "; " + diagnostic.help();
  }

  private void physical(Location location, JsonGenerator json) {
    json.writeName("physicalLocation");
    json.writeStartObject();
    artifact(setting.path(location.file()), json);
    region("region", location, json);
    json.writeEndObject();
  }

  private static void artifact(String path, JsonGenerator json) {
    json.writeName("artifactLocation");
    json.writeStartObject();
    json.writeStringProperty("uri", Setting.uri(path));
    if (Setting.isRelative(path)) {
      json.writeStringProperty("uriBaseId", ROOT);
    }
    json.writeEndObject();
  }

  private static void region(String name, Location location, JsonGenerator json) {
    json.writeName(name);
    json.writeStartObject();
    json.writeNumberProperty("startLine", location.start().line());
    json.writeNumberProperty("startColumn", location.start().column());
    json.writeNumberProperty("endLine", location.end().line());
    json.writeNumberProperty("endColumn", location.end().column());
    json.writeEndObject();
  }

  private static void logical(Diagnostic diagnostic, JsonGenerator json) {
    ObjectName object = diagnostic.object();
    if (object.equals(ObjectName.NONE)) {
      return;
    }
    String path = diagnostic.path().toString();
    json.writeName("logicalLocations");
    json.writeStartArray();
    json.writeStartObject();
    json.writeStringProperty(
        "fullyQualifiedName", path.isEmpty() ? object.toString() : object + ": " + path);
    json.writeStringProperty("kind", path.isEmpty() ? "object" : "member");
    json.writeEndObject();
    json.writeEndArray();
  }

  private void related(List<Related> related, JsonGenerator json) {
    if (related.isEmpty()) {
      return;
    }
    json.writeName("relatedLocations");
    json.writeStartArray();
    for (int i = 0; i < related.size(); i++) {
      json.writeStartObject();
      json.writeNumberProperty("id", i + 1);
      physical(related.get(i).location(), json);
      Rules.text("message", related.get(i).message(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void fixes(List<Fix> fixes, JsonGenerator json) {
    List<Fix> safe = new ArrayList<>();
    for (Fix fix : fixes) {
      if (fix.safety() == Fix.Safety.SAFE && !fix.edits().isEmpty()) {
        safe.add(fix);
      }
    }
    if (safe.isEmpty()) {
      return;
    }
    json.writeName("fixes");
    json.writeStartArray();
    for (Fix fix : safe) {
      json.writeStartObject();
      Rules.text("description", fix.title(), json);
      json.writeName("artifactChanges");
      json.writeStartArray();
      byFile(fix).forEach((path, edits) -> change(path, edits, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private Map<String, List<Edit>> byFile(Fix fix) {
    Map<String, List<Edit>> byFile = new LinkedHashMap<>();
    for (Edit edit : fix.edits()) {
      byFile
          .computeIfAbsent(setting.path(edit.location().file()), path -> new ArrayList<>())
          .add(edit);
    }
    return byFile;
  }

  private static void change(String path, List<Edit> edits, JsonGenerator json) {
    json.writeStartObject();
    artifact(path, json);
    json.writeName("replacements");
    json.writeStartArray();
    for (Edit edit : edits) {
      json.writeStartObject();
      region("deletedRegion", edit.location(), json);
      if (!edit.replacement().isEmpty()) {
        Rules.text("insertedContent", edit.replacement(), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
