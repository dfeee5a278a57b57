package dev.plimsoll.custom;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a structural schema says, read from its JSON. */
final class Schemas {

  private Schemas() {}

  /** The type of values; empty where none is written. */
  static String type(JsonNode schema) {
    return schema.path("type").asString("");
  }

  /** Whether fields that it does not know are kept. */
  static boolean keepsUnknown(JsonNode schema) {
    return is(schema, "x-kubernetes-preserve-unknown-fields");
  }

  /** Whether its values are whole objects. */
  static boolean isEmbedded(JsonNode schema) {
    return is(schema, "x-kubernetes-embedded-resource");
  }

  /** Whether its values are numbers or strings. */
  static boolean isIntOrString(JsonNode schema) {
    return is(schema, "x-kubernetes-int-or-string");
  }

  /** Whether null is a value. */
  static boolean isNullable(JsonNode schema) {
    return is(schema, "nullable");
  }

  /** {@code set}, {@code map}, {@code atomic}, or empty where nothing is written. */
  static String listType(JsonNode schema) {
    return schema.path("x-kubernetes-list-type").asString("");
  }

  /** Whether it allows entries that are no properties. */
  static boolean hasAdditional(JsonNode schema) {
    JsonNode additional = schema.path("additionalProperties");
    return additional.isObject() || (additional.isBoolean() && additional.booleanValue());
  }

  /** The schema of a property. */
  static @Nullable JsonNode property(JsonNode schema, String name) {
    JsonNode property = schema.path("properties").path(name);
    return property.isObject() ? property : null;
  }

  /** The schema under a keyword. */
  static @Nullable JsonNode child(JsonNode schema, String keyword) {
    JsonNode child = schema.path(keyword);
    return child.isObject() ? child : null;
  }

  /** The schema of a field: its property, or that of all entries. */
  static @Nullable JsonNode field(JsonNode schema, String name) {
    JsonNode property = property(schema, name);
    return property == null ? child(schema, "additionalProperties") : property;
  }

  /** Whether there are rules in it, at whatever place. */
  static boolean hasRules(JsonNode schema) {
    return !schema.findValues("x-kubernetes-validations").isEmpty();
  }

  /** The property that has a field of this name, or empty. */
  static String holderOf(String name, JsonNode schema) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      JsonNode items = property.getValue().path("items");
      JsonNode inner = items.isObject() ? items : property.getValue();
      if (!property.getKey().equals("status") && inner.path("properties").has(name)) {
        return property.getKey();
      }
    }
    return "";
  }

  private static boolean is(JsonNode schema, String keyword) {
    JsonNode value = schema.path(keyword);
    return value.isBoolean() && value.booleanValue();
  }
}
