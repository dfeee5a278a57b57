package dev.plimsoll.defaults;

import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nodes as plain values, whatever their types. */
final class Reading {

  private Reading() {}

  /** The object at a place; an empty one where there is none. */
  static Map<String, Object> plain(Located at) {
    Node node = at.node().orElse(null);
    return node instanceof MappingNode mapping ? mapping(mapping, false) : new LinkedHashMap<>();
  }

  /**
   * A node's value; null where it says null.
   *
   * @param nulls whether nulls inside of it stay
   */
  static @Nullable Object value(Node node, boolean nulls) {
    Node resolved = node.resolved();
    if (resolved instanceof MappingNode mapping) {
      return mapping(mapping, nulls);
    }
    if (resolved instanceof SequenceNode sequence) {
      List<Object> values = new ArrayList<>();
      for (Node item : sequence.items()) {
        Object value = value(item, nulls);
        values.add(value == null ? Nothing.NULL : value);
      }
      return values;
    }
    return resolved instanceof ScalarNode scalar ? simple(scalar.value()) : null;
  }

  private static Map<String, Object> mapping(MappingNode mapping, boolean nulls) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (Entry entry : mapping.effective()) {
      Object value = value(entry.value(), nulls);
      if (value != null || nulls) {
        object.put(entry.name(), value == null ? Nothing.NULL : value);
      }
    }
    return object;
  }

  private static @Nullable Object simple(Scalar scalar) {
    if (scalar instanceof Scalar.Int whole) {
      return whole.value().bitLength() < Long.SIZE
          ? (Object) whole.value().longValue()
          : whole.value();
    }
    if (scalar instanceof Scalar.Real real) {
      return real.value();
    }
    if (scalar instanceof Scalar.Bool bool) {
      return bool.value();
    }
    return scalar instanceof Scalar.Text text ? text.value() : null;
  }
}
