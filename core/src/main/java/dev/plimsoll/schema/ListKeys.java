package dev.plimsoll.schema;

import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.schemas.FieldInfo;
import dev.plimsoll.schemas.ListType;
import dev.plimsoll.schemas.Shape;
import dev.plimsoll.schemas.TypeInfo;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Items of a list that the API tells apart by some of their fields, and that are alike in these:
 * server-side apply refuses them ({@code structured-merge-diff}'s {@code typed} package), and what
 * {@code kubectl apply} merges in the client loses one.
 */
final class ListKeys {

  private static final char SEPARATOR = '\u0000';

  private ListKeys() {}

  /** Reports each item that has the keys of an earlier one, or is the same in a set. */
  static void check(Located list, SequenceNode sequence, FieldInfo field, ShapeFindings findings) {
    TypeInfo type =
        ((Shape.ListOf) field.shape()).element() instanceof Shape.Structured structured
            ? structured.type()
            : null;
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      Located item = list.item(i);
      String key =
          field.listType() == ListType.MAP && type != null
              ? key(item, type, field.listMapKeys())
              : text(item);
      Integer first = key.isEmpty() ? null : seen.putIfAbsent(key, i);
      if (first != null) {
        report(item, list.item(first), field, findings);
      }
    }
  }

  /** The values of an item's keys, or nothing where one is missing or no scalar. */
  private static String key(Located item, TypeInfo type, List<String> keys) {
    if (!(item.node().orElse(null) instanceof MappingNode)) {
      return "";
    }
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < keys.size(); i++) {
      String text = text(item.field(keys.get(i)));
      if (text.isEmpty()) {
        text = type.field(keys.get(i)).flatMap(FieldInfo::defaultValue).orElse("");
      }
      if (text.isEmpty()) {
        return "";
      }
      key.append(text).append(SEPARATOR);
    }
    return key.toString();
  }

  private static String text(Located at) {
    Node node = at.node().orElse(null);
    if (!(node instanceof ScalarNode scalar)) {
      return "";
    }
    return scalar.value() instanceof Scalar.Text text ? text.value() : scalar.text();
  }

  private static void report(Located item, Located first, FieldInfo field, ShapeFindings findings) {
    String keys = String.join(" and ", field.listMapKeys());
    boolean map = field.listType() == ListType.MAP;
    Located at = map ? item.field(field.listMapKeys().get(0)) : item;
    findings.duplicateItem(
        item,
        at.location(),
        map
            ? "two items of " + field.name() + " have the same " + keys
            : "`" + text(item) + "` stands in " + field.name() + " twice",
        map
            ? "server-side apply refuses this, and other merges keep one of the two: remove one"
            : "server-side apply refuses this: remove one",
        new Related(
            "the first one",
            map ? first.field(field.listMapKeys().get(0)).location() : first.location()));
  }
}
