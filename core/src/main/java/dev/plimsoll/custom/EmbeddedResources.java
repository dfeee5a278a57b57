package dev.plimsoll.custom;

import dev.plimsoll.model.Names;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ObjectMetaValidation;
import dev.plimsoll.validate.Site;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whole objects within an object ({@code objectmeta.Validate}). */
final class EmbeddedResources {

  private EmbeddedResources() {}

  /** Checks a value, with its defaults, and all objects within. */
  static void check(Located at, JsonNode value, @Nullable JsonNode schema, FieldErrors errors) {
    if (schema == null) {
      return;
    }
    if (value.isArray()) {
      JsonNode items = Schemas.child(schema, "items");
      for (int i = 0; i < value.size(); i++) {
        check(at.item(i), value.get(i), items, errors);
      }
    } else if (value.isObject()) {
      if (Schemas.isEmbedded(schema)) {
        embedded(at, value, errors);
      }
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

  private static void embedded(Located at, JsonNode value, FieldErrors errors) {
    word(at.field("apiVersion"), value.get("apiVersion"), errors);
    JsonNode kind = value.get("kind");
    if (word(at.field("kind"), kind, errors) && kind != null) {
      List<String> problems = Names.dns1035Label(kind.asString("").toLowerCase(Locale.ROOT));
      errors.check(Site.of(at.field("kind")), problems, "");
    }
    if (value.has("metadata")) {
      ObjectMeta metadata = new ObjectMeta(at.field("metadata"));
      ObjectMetaValidation.validateEmbedded(metadata, errors);
    }
  }

  private static boolean word(Located at, @Nullable JsonNode value, FieldErrors errors) {
    if (value == null) {
      errors.required(Site.of(at), "a whole object stands here, which has one");
    } else if (value.isString() && value.asString().isEmpty()) {
      errors.invalid(Site.of(at), "must not be empty");
    } else {
      return value.isString();
    }
    return false;
  }
}
