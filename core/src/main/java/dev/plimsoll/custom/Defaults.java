package dev.plimsoll.custom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes of what is written what the server validates: nulls that mean nothing go, defaults come
 * ({@code structural/defaulting}).
 */
final class Defaults {

  private Defaults() {}

  /** Changes an object, which is not a shared one. */
  static void apply(ObjectNode object, JsonNode schema) {
    pruneNulls(object, schema);
    fillIn(object, schema);
  }

  /** {@code PruneNonNullableNullsWithoutDefaults}. */
  private static void pruneNulls(JsonNode value, @Nullable JsonNode schema) {
    if (value instanceof ObjectNode object) {
      List<String> nothing = new ArrayList<>();
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        JsonNode inner = schema == null ? null : Schemas.field(schema, field.getKey());
        if (isNothing(field.getValue(), inner) && preset(inner, field.getValue()).isNull()) {
          nothing.add(field.getKey());
        } else {
          pruneNulls(field.getValue(), inner);
        }
      }
      object.remove(nothing);
    } else if (value instanceof ArrayNode array) {
      JsonNode items = schema == null ? null : Schemas.child(schema, "items");
      for (JsonNode item : array) {
        pruneNulls(item, items);
      }
    }
  }

  private static boolean isNothing(JsonNode value, @Nullable JsonNode schema) {
    return value.isNull() && schema != null && !Schemas.isNullable(schema);
  }

  /** {@code Default}. */
  private static void fillIn(JsonNode value, @Nullable JsonNode schema) {
    if (schema == null) {
      return;
    }
    if (value instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
        JsonNode preset = property.getValue().get("default");
        JsonNode present = object.get(property.getKey());
        if (preset != null
            && !preset.isNull()
            && (present == null || isNothing(present, property.getValue()))) {
          object.set(property.getKey(), preset.deepCopy());
        }
      }
      JsonNode additional = Schemas.child(schema, "additionalProperties");
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        JsonNode property = Schemas.property(schema, field.getKey());
        if (property == null && isNothing(field.getValue(), additional)) {
          field.setValue(preset(additional, field.getValue()));
        }
        fillIn(field.getValue(), property == null ? additional : property);
      }
    } else if (value instanceof ArrayNode array) {
      JsonNode items = Schemas.child(schema, "items");
      for (int i = 0; i < array.size(); i++) {
        if (isNothing(array.get(i), items)) {
          array.set(i, preset(items, array.get(i)));
        }
        fillIn(array.get(i), items);
      }
    }
  }

  private static JsonNode preset(@Nullable JsonNode schema, JsonNode otherwise) {
    JsonNode preset = schema == null ? null : schema.get("default");
    return preset == null ? otherwise : preset.deepCopy();
  }
}
