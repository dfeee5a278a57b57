package dev.plimsoll.custom;

import dev.plimsoll.validate.StringFormats;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A structural schema as JSON Schema 2020-12, as far as it is about values: unknown fields are none
 * of it, since the server removes them before it looks at values.
 */
final class StructuralSchema {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> SAME =
      List.of(
          "pattern",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "minProperties",
          "maxProperties",
          "multipleOf",
          "required",
          "enum");
  private static final List<String> CHOICES = List.of("allOf", "anyOf", "oneOf");

  private final int minor;

  private StructuralSchema(int minor) {
    this.minor = minor;
  }

  /** The schema in other words; what is no schema allows everything. */
  static JsonNode toJsonSchema(JsonNode schema, int minor) {
    return new StructuralSchema(minor).translated(schema);
  }

  private ObjectNode translated(JsonNode schema) {
    ObjectNode result = JSON.objectNode();
    if (!schema.isObject()) {
      return result;
    }
    for (String keyword : SAME) {
      JsonNode value = schema.get(keyword);
      if (value != null && !value.isNull() && !isEmptyList(value)) {
        result.set(keyword, value);
      }
    }
    limits(schema, result);
    String format = schema.path("format").asString("");
    if (!format.isEmpty()) {
      format(schema, format, result);
    }
    properties(schema, result);
    for (String keyword : List.of("items", "not", "additionalProperties")) {
      JsonNode inner = schema.path(keyword);
      if (inner.isObject()) {
        result.set(keyword, translated(inner));
      }
    }
    choices(schema, result);
    return typed(schema, result);
  }

  private static boolean isEmptyList(JsonNode value) {
    return value.isArray() && value.isEmpty();
  }

  private void properties(JsonNode schema, ObjectNode result) {
    JsonNode properties = schema.path("properties");
    if (properties.isObject() && !properties.isEmpty()) {
      ObjectNode translated = JSON.objectNode();
      for (Map.Entry<String, JsonNode> property : properties.properties()) {
        translated.set(property.getKey(), translated(property.getValue()));
      }
      result.set("properties", translated);
    }
  }

  private void choices(JsonNode schema, ObjectNode result) {
    for (String keyword : CHOICES) {
      JsonNode alternatives = schema.path(keyword);
      if (alternatives.isArray() && !alternatives.isEmpty()) {
        ArrayNode translated = JSON.arrayNode();
        for (JsonNode alternative : alternatives) {
          translated.add(translated(alternative));
        }
        result.set(keyword, translated);
      }
    }
  }

  /** In OpenAPI 3.0 a limit says in a word of its own whether it is excluded. */
  private static void limits(JsonNode schema, ObjectNode result) {
    limit(schema, "minimum", "exclusiveMinimum", result);
    limit(schema, "maximum", "exclusiveMaximum", result);
  }

  private static void limit(JsonNode schema, String plain, String excluded, ObjectNode result) {
    JsonNode limit = schema.path(plain);
    if (limit.isNumber()) {
      JsonNode exclusive = schema.path(excluded);
      boolean isExcluded = exclusive.isBoolean() && exclusive.booleanValue();
      result.set(isExcluded ? excluded : plain, limit);
    }
  }

  private void format(JsonNode schema, String format, ObjectNode result) {
    if (StringFormats.isKnown(format, minor)) {
      result.put("format", format);
    }
    if (Schemas.type(schema).equals("integer")) {
      boolean narrow = format.equals("int32");
      if (narrow && !result.has("minimum") && !result.has("exclusiveMinimum")) {
        result.put("minimum", Integer.MIN_VALUE);
      }
      if (narrow && !result.has("maximum") && !result.has("exclusiveMaximum")) {
        result.put("maximum", Integer.MAX_VALUE);
      }
    }
  }

  /** Adds the type. The server looks at nothing but type and enum of a null. */
  private static ObjectNode typed(JsonNode schema, ObjectNode result) {
    String type = Schemas.type(schema);
    ArrayNode types = JSON.arrayNode();
    if (Schemas.isIntOrString(schema)) {
      types.add("integer").add("string");
    } else if (!type.isEmpty()) {
      types.add(type);
    }
    if (types.isEmpty()) {
      return result;
    }
    if (type.equals("string") && result.has("format")) {
      types.add("array"); // the server takes lists for bytes, whatever the format
    }
    if (!Schemas.isNullable(schema)) {
      result.set("type", types);
      return result;
    }
    types.add("null");
    result.set("type", types);
    boolean choosing = result.has("not");
    for (String keyword : CHOICES) {
      choosing |= result.has(keyword);
    }
    if (!choosing) {
      return result;
    }
    ObjectNode either = JSON.objectNode();
    either.set("if", JSON.objectNode().put("type", "null"));
    ObjectNode nothing = JSON.objectNode();
    if (result.has("enum")) {
      nothing.set("enum", result.get("enum"));
    }
    either.set("then", nothing);
    either.set("else", result);
    return either;
  }
}
