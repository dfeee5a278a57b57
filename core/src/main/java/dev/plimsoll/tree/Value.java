package dev.plimsoll.tree;

import dev.plimsoll.yaml.Scalar;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value that an edit is to write, without a word on how it is to look. */
public sealed interface Value {

  /**
   * A string, number, boolean or null.
   *
   * @param scalar what Kubernetes is to read
   */
  record Simple(Scalar scalar) implements Value {}

  /**
   * A mapping.
   *
   * @param entries the values by their keys, in the order in which they are to stand
   */
  record Mapping(Map<String, Value> entries) implements Value {

    /** Copies the map. */
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /**
   * A list.
   *
   * @param items the items in order
   */
  record Sequence(List<Value> items) implements Value {

    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A string. */
  static Value text(String text) {
    return new Simple(new Scalar.Text(text));
  }

  /** A whole number. */
  static Value number(long number) {
    return new Simple(new Scalar.Int(BigInteger.valueOf(number)));
  }

  /** A boolean. */
  static Value bool(boolean bool) {
    return new Simple(new Scalar.Bool(bool));
  }

  /** A mapping of one entry. */
  static Value mapping(String key, Value value) {
    return new Mapping(Map.of(key, value));
  }

  /** A mapping, in the order of {@code entries}. */
  static Value mapping(Map<String, Value> entries) {
    return new Mapping(entries);
  }

  /** A list. */
  static Value list(List<Value> items) {
    return new Sequence(items);
  }
}
