package dev.plimsoll.custom;

import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.Site;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists that are sets, and lists whose items have keys: nothing may be in them twice ({@code
 * listtype.ValidateListSetsAndMaps}).
 */
final class ListTypes {

  private ListTypes() {}

  /** Checks a value, with its defaults, and all lists within. */
  static void check(Located at, JsonNode value, @Nullable JsonNode schema, FieldErrors errors) {
    if (schema == null) {
      return;
    }
    if (value.isArray()) {
      list(at, value, schema, errors);
      JsonNode items = Schemas.child(schema, "items");
      for (int i = 0; i < value.size(); i++) {
        check(at.item(i), value.get(i), items, errors);
      }
    } else if (value.isObject()) {
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        JsonNode property = Schemas.property(schema, field.getKey());
        if (property != null) {
          check(at.field(field.getKey()), field.getValue(), property, errors);
        } else {
          JsonNode additional = Schemas.child(schema, "additionalProperties");
          check(at.entry(field.getKey()), field.getValue(), additional, errors);
        }
      }
    }
  }

  private static void list(Located at, JsonNode list, JsonNode schema, FieldErrors errors) {
    String type = Schemas.listType(schema);
    if (type.equals("set")) {
      duplicates(at, list, null, errors);
    } else if (type.equals("map")) {
      for (int i = 0; i < list.size(); i++) {
        if (!list.get(i).isObject() && !list.get(i).isNull()) {
          errors.invalid(Site.of(at.item(i)), "must be a mapping, as this list has keys");
          return;
        }
      }
      duplicates(at, list, schema.path("x-kubernetes-list-map-keys"), errors);
    }
  }

  /** Names the second of each that are alike, as the server does; not the third. */
  private static void duplicates(
      Located at, JsonNode list, @Nullable JsonNode keys, FieldErrors errors) {
    Map<JsonNode, Integer> first = new HashMap<>();
    Map<JsonNode, Boolean> told = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode identity = keys == null ? list.get(i) : key(list.get(i), keys);
      Integer before = first.putIfAbsent(identity, i);
      if (before != null && told.putIfAbsent(identity, true) == null) {
        errors.duplicate(named(at.item(i), keys), named(at.item(before), keys));
      }
    }
  }

  private static JsonNode key(JsonNode item, JsonNode keys) {
    ObjectNode key = JsonNodeFactory.instance.objectNode();
    for (JsonNode name : keys) {
      JsonNode value = item.get(name.asString(""));
      if (value != null) {
        key.set(name.asString(""), value);
      }
    }
    return key;
  }

  /** Points at the key's value where there is one, under the path of the item. */
  private static Site named(Located item, @Nullable JsonNode keys) {
    if (keys != null && keys.isArray()) {
      Located key = item.field(keys.path(0).asString(""));
      if (key.isPresent()) {
        return Site.of(key, item.path());
      }
    }
    return Site.of(item);
  }
}
