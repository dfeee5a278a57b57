package dev.plimsoll.schema;

import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Our tree as Jackson's, for the validator. */
public final class JsonTree {

  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

  private JsonTree() {}

  /** The JSON value that Kubernetes reads from a node. */
  public static JsonNode of(Node written) {
    Node node = written.resolved();
    if (node instanceof MappingNode mapping) {
      ObjectNode object = FACTORY.objectNode();
      for (Entry entry : mapping.effective()) {
        object.set(entry.name(), of(entry.value()));
      }
      return object;
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = FACTORY.arrayNode(sequence.items().size());
      for (Node item : sequence.items()) {
        array.add(of(item));
      }
      return array;
    }
    return scalar(((ScalarNode) node).value());
  }

  private static JsonNode scalar(Scalar value) {
    if (value instanceof Scalar.Text text) {
      return FACTORY.stringNode(text.value());
    }
    if (value instanceof Scalar.Int whole) {
      return FACTORY.numberNode(whole.value());
    }
    if (value instanceof Scalar.Real real) {
      return FACTORY.numberNode(real.value());
    }
    return value instanceof Scalar.Bool bool
        ? FACTORY.booleanNode(bool.value())
        : FACTORY.nullNode();
  }
}
