package dev.plimsoll.validate;

import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/** The schemas within a schema. */
final class SchemaParts {

  /** The keywords that hold lists of schemas. */
  static final List<String> CHOICES = List.of("allOf", "oneOf", "anyOf");

  private SchemaParts() {}

  /** All schemas right below one. */
  static List<Located> all(Located schema) {
    List<Located> parts = new ArrayList<>(entries(schema.field("properties")));
    for (String keyword : List.of("items", "additionalProperties", "not")) {
      if (schema.field(keyword).node().orElse(null) instanceof MappingNode) {
        parts.add(schema.field(keyword));
      }
    }
    for (String choice : CHOICES) {
      parts.addAll(items(schema.field(choice)));
    }
    return parts;
  }

  /** The entries of a map; none where there is no map. */
  static List<Located> entries(Located map) {
    List<Located> entries = new ArrayList<>();
    if (map.node().orElse(null) instanceof MappingNode mapping) {
      for (Entry entry : mapping.effective()) {
        entries.add(map.entry(entry));
      }
    }
    return entries;
  }

  /** The items of a list; none where there is no list. */
  static List<Located> items(Located list) {
    List<Located> items = new ArrayList<>();
    if (list.node().orElse(null) instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        items.add(list.item(i));
      }
    }
    return items;
  }
}
