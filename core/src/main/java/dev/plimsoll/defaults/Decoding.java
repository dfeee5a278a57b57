package dev.plimsoll.defaults;

import dev.plimsoll.model.Quantity;
import dev.plimsoll.schemas.FieldInfo;
import dev.plimsoll.schemas.Shape;
import dev.plimsoll.schemas.TypeInfo;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Nodes as the server's decoder takes them in: known fields only, each value in the one form of its
 * type. What the decoder would refuse is left out, as if it were not written.
 *
 * @param minor the minor whose fields count
 */
record Decoding(int minor) {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /** The object at a place. */
  Map<String, Object> object(Located at, TypeInfo type) {
    Node node = at.node().orElse(null);
    return node instanceof MappingNode mapping ? object(mapping, type) : new LinkedHashMap<>();
  }

  private Map<String, Object> object(MappingNode mapping, TypeInfo type) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (Entry entry : mapping.effective()) {
      FieldInfo field = type.field(entry.name()).orElse(null);
      if (field != null && field.existsIn(minor)) {
        Object value = value(entry.value(), field.shape());
        if (value != null) {
          object.put(entry.name(), value);
        }
      }
    }
    return object;
  }

  private @Nullable Object value(Node written, Shape shape) {
    Node node = written.resolved();
    if (shape instanceof Shape.Structured structured) {
      return node instanceof MappingNode mapping ? object(mapping, structured.type()) : null;
    }
    if (shape instanceof Shape.ListOf list) {
      return node instanceof SequenceNode sequence ? list(sequence, list.element()) : null;
    }
    if (shape instanceof Shape.MapOf map) {
      return node instanceof MappingNode mapping ? map(mapping, map.value()) : null;
    }
    Object value = Reading.value(node, shape == Shape.Scalar.ANY);
    return value == null || value == Nothing.NULL ? null : scalar(value, (Shape.Scalar) shape);
  }

  /** A list; a null among its items reads as an empty item. */
  private List<Object> list(SequenceNode sequence, Shape element) {
    List<Object> values = new ArrayList<>();
    for (Node item : sequence.items()) {
      Object value = value(item, element);
      values.add(value == null ? empty(element) : value);
    }
    return values;
  }

  private Map<String, Object> map(MappingNode mapping, Shape element) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Entry entry : mapping.effective()) {
      Object value = value(entry.value(), element);
      values.put(entry.name(), value == null ? empty(element) : value);
    }
    return values;
  }

  /** What Go has in a variable of this shape before anything is put there. */
  static Object empty(Shape shape) {
    if (shape instanceof Shape.ListOf) {
      return new ArrayList<>();
    }
    if (!(shape instanceof Shape.Scalar scalar)) {
      return new LinkedHashMap<String, Object>();
    }
    return switch (scalar) {
      case BYTE, DATE_TIME, MICRO_TIME, ANY -> Nothing.NULL;
      case STRING -> "";
      case QUANTITY -> "0";
      case BOOLEAN -> false;
      case INT32, INT64, NUMBER, INT_OR_STRING -> 0L;
    };
  }

  private static @Nullable Object scalar(Object value, Shape.Scalar shape) {
    return switch (shape) {
      case ANY -> value;
      case BOOLEAN -> value instanceof Boolean ? value : null;
      case INT32, INT64 -> value instanceof Long ? value : null;
      case NUMBER -> value instanceof Number ? value : null;
      case STRING -> value instanceof String ? value : null;
      case INT_OR_STRING -> value instanceof String || value instanceof Long ? value : null;
      case QUANTITY -> quantity(value);
      case DATE_TIME -> time(value, SECONDS);
      case MICRO_TIME -> time(value, MICROS);
      case BYTE -> bytes(value);
    };
  }

  private static @Nullable Object quantity(Object value) {
    if (!(value instanceof String || value instanceof Number)) {
      return null;
    }
    return Quantity.parse(value.toString()).map(Quantity::toString).orElse(null);
  }

  private static @Nullable Object time(Object value, DateTimeFormatter form) {
    if (!(value instanceof String text)) {
      return null;
    }
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant();
      return form.format(instant);
    } catch (DateTimeException refused) {
      return null;
    }
  }

  private static @Nullable Object bytes(Object value) {
    if (value instanceof List<?> list && list.isEmpty()) {
      return "";
    }
    if (!(value instanceof String text)) {
      return null;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(text.replace("\r", "").replace("\n", ""));
      return encoded(bytes);
    } catch (IllegalArgumentException refused) {
      return null;
    }
  }

  /** A text as the bytes of its UTF-8, which JSON has as base64. */
  static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
