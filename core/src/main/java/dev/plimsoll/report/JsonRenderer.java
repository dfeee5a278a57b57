package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.diagnostic.Suppressed;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.Position;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object for programs; what is absent is null, lines and columns start at 1. */
final class JsonRenderer implements Renderer {

  @Override
  public void render(Report report, StringBuilder out) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = generator(text)) {
      json.writeStartObject();
      header(report.kubernetes(), json);
      summary(report.summary(), json);
      diagnostics(report.diagnostics(), report.places(), json);
      if (report.showsSuppressed()) {
        suppressed(report, json);
      }
      json.writeEndObject();
    }
    out.append(text).append('\n');
  }

  /** A generator that indents; the caller closes it. */
  static JsonGenerator generator(StringWriter text) {
    return new JsonFactory().createGenerator(ObjectWriteContext.empty(), text);
  }

  /** Who says it, and about which Kubernetes. */
  static void header(String kubernetes, JsonGenerator json) {
    json.writeStringProperty("plimsoll", Version.current());
    json.writeStringProperty("kubernetes", kubernetes);
  }

  private static void summary(Summary summary, JsonGenerator json) {
    json.writeName("summary");
    json.writeStartObject();
    json.writeNumberProperty("files", summary.files());
    json.writeNumberProperty("documents", summary.documents());
    json.writeNumberProperty("objects", summary.objects());
    json.writeNumberProperty("partial", summary.partial());
    json.writeNumberProperty("skipped", summary.skipped());
    json.writeNumberProperty("errors", summary.errors());
    json.writeNumberProperty("warnings", summary.warnings());
    json.writeNumberProperty("infos", summary.infos());
    json.writeNumberProperty("suppressed", summary.suppressed());
    json.writeEndObject();
  }

  /** The findings as the property {@code diagnostics}. */
  static void diagnostics(List<Diagnostic> diagnostics, Places places, JsonGenerator json) {
    Fingerprints fingerprints = new Fingerprints();
    json.writeName("diagnostics");
    json.writeStartArray();
    for (Diagnostic diagnostic : diagnostics) {
      json.writeStartObject();
      diagnostic(diagnostic, places, fingerprints.of(diagnostic), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What was not said, each with what kept it silent and why. */
  private static void suppressed(Report report, JsonGenerator json) {
    Fingerprints fingerprints = new Fingerprints();
    json.writeName("suppressed");
    json.writeStartArray();
    for (Suppressed each : report.suppressed()) {
      json.writeStartObject();
      diagnostic(each.diagnostic(), report.places(), fingerprints.of(each.diagnostic()), json);
      json.writeStringProperty("by", each.by().name().toLowerCase(Locale.ROOT));
      text("reason", each.reason(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void diagnostic(
      Diagnostic diagnostic, Places places, String fingerprint, JsonGenerator json) {
    Location location = diagnostic.location();
    json.writeStringProperty("code", diagnostic.code().toString());
    json.writeStringProperty("severity", diagnostic.severity().word());
    json.writeStringProperty("message", diagnostic.message());
    text("help", diagnostic.help(), json);
    json.writeStringProperty("file", location.file().name());
    number("document", places.document(location), json);
    number("item", places.item(location), json);
    range(location, json);
    json.writeStringProperty("path", diagnostic.path().toString());
    object(diagnostic.object(), json);
    related(diagnostic.related(), json);
    fixes(diagnostic.fixes(), json);
    json.writeStringProperty("fingerprint", fingerprint);
  }

  private static void range(Location location, JsonGenerator json) {
    json.writeName("range");
    json.writeStartObject();
    position("start", location.start(), location.span().start(), json);
    position("end", location.end(), location.span().end(), json);
    json.writeEndObject();
  }

  private static void position(String name, Position position, int offset, JsonGenerator json) {
    json.writeName(name);
    json.writeStartObject();
    json.writeNumberProperty("line", position.line());
    json.writeNumberProperty("column", position.column());
    json.writeNumberProperty("offset", offset);
    json.writeEndObject();
  }

  private static void object(ObjectName object, JsonGenerator json) {
    json.writeName("object");
    if (object.equals(ObjectName.NONE)) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    text("apiVersion", object.apiVersion(), json);
    text("kind", object.kind(), json);
    text("namespace", object.namespace(), json);
    text("name", object.name(), json);
    json.writeEndObject();
  }

  private static void related(List<Related> related, JsonGenerator json) {
    json.writeName("related");
    json.writeStartArray();
    for (Related each : related) {
      json.writeStartObject();
      json.writeStringProperty("message", each.message());
      json.writeStringProperty("file", each.location().file().name());
      range(each.location(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void fixes(List<Fix> fixes, JsonGenerator json) {
    json.writeName("fixes");
    json.writeStartArray();
    for (Fix fix : fixes) {
      json.writeStartObject();
      json.writeStringProperty("title", fix.title());
      json.writeStringProperty(
          "safety", fix.safety().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      json.writeName("edits");
      json.writeStartArray();
      for (Edit edit : fix.edits()) {
        json.writeStartObject();
        json.writeStringProperty("file", edit.location().file().name());
        range(edit.location(), json);
        json.writeStringProperty("replacement", edit.replacement());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void text(String name, String value, JsonGenerator json) {
    if (value.isEmpty()) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  private static void number(String name, OptionalInt value, JsonGenerator json) {
    if (value.isPresent()) {
      json.writeNumberProperty(name, value.getAsInt());
    } else {
      json.writeNullProperty(name);
    }
  }
}
