package dev.plimsoll.testkit;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Writes YAML nodes as JSON. */
final class Json {

  private Json() {}

  /** Appends a node on one line; false if JSON cannot say it, or not without doubt. */
  static boolean append(Node node, StringBuilder out) {
    if (node instanceof MappingNode mapping) {
      return append(mapping, out);
    }
    if (node instanceof SequenceNode sequence) {
      String separator = "";
      out.append('[');
      for (Node item : sequence.getValue()) {
        out.append(separator);
        separator = ", ";
        if (!append(item, out)) {
          return false;
        }
      }
      out.append(']');
      return true;
    }
    ScalarNode scalar = (ScalarNode) node;
    PlainScalar type = scalar.isPlain() ? PlainScalar.of(scalar.getValue()) : PlainScalar.TEXT;
    switch (type) {
      case NUMBER, BOOLEAN -> out.append(scalar.getValue());
      case NULL -> out.append("null");
      case TEXT -> appendText(scalar.getValue(), out);
      case DOUBTFUL -> {
        return false;
      }
    }
    return true;
  }

  private static boolean append(MappingNode mapping, StringBuilder out) {
    String separator = "";
    out.append('{');
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)
          || (key.isPlain() && PlainScalar.of(key.getValue()) != PlainScalar.TEXT)) {
        return false;
      }
      out.append(separator);
      separator = ", ";
      appendText(key.getValue(), out);
      out.append(": ");
      if (!append(entry.getValueNode(), out)) {
        return false;
      }
    }
    out.append('}');
    return true;
  }

  private static void appendText(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
