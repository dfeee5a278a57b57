package dev.plimsoll.cli;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlDocument;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A document as the JSON value that Kubernetes reads from it, for {@code debug json}. */
final class NodeJson {

  private NodeJson() {}

  /** Writes one line: the value, or {@code {"error": ...}} for a document that is broken. */
  static void write(YamlDocument document, List<Diagnostic> problems, StringBuilder out) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      if (document.readable()) {
        value(document.root(), json);
      } else {
        json.writeStartObject();
        json.writeStringProperty("error", error(document, problems));
        json.writeEndObject();
      }
    }
    out.append(text).append('\n');
  }

  private static String error(YamlDocument document, List<Diagnostic> problems) {
    for (Diagnostic problem : problems) {
      int start = problem.location().span().start();
      if (problem.severity() == Severity.ERROR
          && start >= document.span().start()
          && start <= document.span().end()) {
        return "line " + problem.location().start().line() + ": " + problem.message();
      }
    }
    return "this document cannot be read";
  }

  private static void value(Node written, JsonGenerator json) {
    Node node = written.resolved();
    if (node instanceof MappingNode mapping) {
      json.writeStartObject();
      for (Entry entry : mapping.effective()) {
        json.writeName(entry.name());
        value(entry.value(), json);
      }
      json.writeEndObject();
    } else if (node instanceof SequenceNode sequence) {
      json.writeStartArray();
      for (Node item : sequence.items()) {
        value(item, json);
      }
      json.writeEndArray();
    } else if (node instanceof ScalarNode scalar) {
      simple(scalar.value(), json);
    }
  }

  private static void simple(Scalar scalar, JsonGenerator json) {
    if (scalar instanceof Scalar.Text text) {
      json.writeString(text.value());
    } else if (scalar instanceof Scalar.Int whole) {
      json.writeRawValue(whole.json());
    } else if (scalar instanceof Scalar.Real real) {
      json.writeRawValue(real.json());
    } else if (scalar instanceof Scalar.Bool bool) {
      json.writeBoolean(bool.value());
    } else {
      json.writeNull();
    }
  }
}
