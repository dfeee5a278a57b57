package dev.plimsoll.cel;

import dev.cel.common.values.CelByteString;
import dev.cel.common.values.NullValue;
import dev.plimsoll.validate.StringFormats;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Values as rules see them, by the same schema as their types: {@code UnstructuredToVal}. */
final class RuleValues {

  private RuleValues() {}

  /** The value of some JSON. */
  static Object of(JsonNode value, JsonNode schema, boolean whole) throws RuleException {
    if (value.isNull()) {
      return NullValue.NULL_VALUE;
    }
    if (value.isObject()) {
      return object(value, schema, whole);
    }
    if (value.isArray()) {
      List<Object> items = new ArrayList<>(value.size());
      for (JsonNode item : value) {
        items.add(inner(item, schema.path("items")));
      }
      return items;
    }
    if (value.isString()) {
      return text(value.asString(), schema);
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    boolean real = schema.path("type").asString("").equals("number") || !value.isIntegralNumber();
    return real ? (Object) value.doubleValue() : (Object) value.asLong(0);
  }

  private static Object inner(JsonNode value, JsonNode schema) throws RuleException {
    return of(value, schema, RuleTypes.is(schema, "x-kubernetes-embedded-resource"));
  }

  private static Object object(JsonNode value, JsonNode schema, boolean whole)
      throws RuleException {
    Map<String, Object> fields = new LinkedHashMap<>();
    JsonNode additional = schema.path("additionalProperties");
    boolean map = additional.isObject() && !whole;
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String name = field.getKey();
      if (map) {
        fields.put(name, inner(field.getValue(), additional));
        continue;
      }
      JsonNode property = schema.path("properties").path(name);
      Optional<String> escaped = PropertyNames.escaped(name);
      if (whole && name.equals("metadata")) {
        fields.put(name, metadata(field.getValue()));
      } else if (escaped.isPresent()
          && (property.isObject()
              || (whole && (name.equals("kind") || name.equals("apiVersion"))))) {
        fields.put(escaped.get(), inner(field.getValue(), property));
      }
    }
    return fields;
  }

  private static Map<String, Object> metadata(JsonNode metadata) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String name : List.of("name", "generateName")) {
      JsonNode value = metadata.path(name);
      if (value.isString()) {
        fields.put(name, value.asString());
      }
    }
    return fields;
  }

  private static Object text(String text, JsonNode schema) throws RuleException {
    try {
      return switch (schema.path("format").asString("")) {
        case "byte" -> CelByteString.of(Base64.getDecoder().decode(text));
        case "duration" -> duration(text);
        case "date" -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        case "date-time" -> instant(text);
        default -> text;
      };
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      throw new RuleException("`" + text + "` cannot be read", false);
    }
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
  }

  private static Duration duration(String text) throws RuleException {
    Optional<Double> nanoseconds = StringFormats.duration(text);
    if (nanoseconds.isEmpty()) {
      throw new RuleException("`" + text + "` is no duration", false);
    }
    return Duration.ofNanos(nanoseconds.get().longValue());
  }
}
