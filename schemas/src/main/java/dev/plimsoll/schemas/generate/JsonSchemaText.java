package dev.plimsoll.schemas.generate;

import dev.plimsoll.schemas.generate.ApiTable.FieldRow;
import dev.plimsoll.schemas.generate.ApiTable.KindRow;
import dev.plimsoll.schemas.generate.ApiTable.Span;
import dev.plimsoll.schemas.generate.ApiTable.TypeRow;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the JSON Schemas 2020-12 of all minors in one text: a line for each definition of a type,
 * before it the first and the last minor that have it so, as in {@code 28 36 "core.v1.Pod":{...}}.
 * {@code JsonSchemas} makes documents of them without parsing. Most types stay as they are for
 * years, so that ten minors take hardly more room than one.
 *
 * <p>Null is allowed wherever a value is, since Kubernetes reads null as absent.
 */
final class JsonSchemaText {

  /** As {@code resource.ParseQuantity} reads it, blanks around it included. */
  private static final String QUANTITY =
      "^\\s*[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?\\s*$";

  private static final String SECONDS =
      "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T"
          + "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]";
  private static final String ZONE = "(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$";

  /** What {@code time.RFC3339} reads. */
  private static final String DATE_TIME = SECONDS + "([.,][0-9]+)?" + ZONE;

  /** What {@code metav1.RFC3339Micro} reads. */
  private static final String MICRO_TIME = SECONDS + "\\.[0-9]{6}" + ZONE;

  /**
   * What {@code base64.StdEncoding} reads: groups of four, padded at the end. Go skips line ends
   * wherever they stand; a text with line ends inside is only checked for its characters, since an
   * exact pattern would make the engine of {@code java.util.regex} recurse for each line.
   */
  private static final String BASE64 =
      "^(([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?[\\r\\n]*"
          + "|[A-Za-z0-9+/\\r\\n]*[\\r\\n][A-Za-z0-9+/]+[\\r\\n]*(=[\\r\\n]*){0,2})$";

  private final JsonFactory json = new JsonFactory();
  private final DescriptionText descriptions;
  private final int minor;

  private JsonSchemaText(DescriptionText descriptions, int minor) {
    this.descriptions = descriptions;
    this.minor = minor;
  }

  /** The text; a description stands in it as its number, {@code @12}. */
  static String of(ApiTable table, DescriptionText descriptions) {
    Map<String, StringBuilder> texts = new TreeMap<>();
    Map<String, String> current = new TreeMap<>();
    Map<String, Integer> since = new TreeMap<>();
    for (int minor = table.oldestMinor(); minor <= table.newestMinor(); minor++) {
      Map<String, String> definitions = new JsonSchemaText(descriptions, minor).definitions(table);
      for (TypeRow type : table.types()) {
        String name = type.name();
        String was = current.get(name);
        String is = definitions.get(name);
        if (was != null && !was.equals(is)) {
          end(texts, since.getOrDefault(name, 0), minor - 1, was, name);
        }
        if (is != null && !is.equals(was)) {
          since.put(name, minor);
        }
        if (is == null) {
          current.remove(name);
        } else {
          current.put(name, is);
        }
      }
    }
    current.forEach(
        (name, text) -> end(texts, since.getOrDefault(name, 0), table.newestMinor(), text, name));
    return String.join("", texts.values());
  }

  private static void end(
      Map<String, StringBuilder> texts, int since, int until, String definition, String name) {
    texts
        .computeIfAbsent(name, key -> new StringBuilder())
        .append(since)
        .append(' ')
        .append(until)
        .append(' ')
        .append(definition)
        .append('\n');
  }

  /** The definitions of this minor by name, each with its name before it. */
  private Map<String, String> definitions(ApiTable table) {
    Map<String, List<KindRow>> kinds = new LinkedHashMap<>();
    for (KindRow kind : table.kinds()) {
      if (kind.span().has(minor)) {
        kinds.computeIfAbsent(kind.type(), type -> new ArrayList<>()).add(kind);
      }
    }
    Map<String, String> definitions = new TreeMap<>();
    for (TypeRow type : table.types()) {
      if (type.span().has(minor)) {
        definitions.put(type.name(), "\"" + type.name() + "\":" + definition(type, kinds));
      }
    }
    return definitions;
  }

  private String definition(TypeRow type, Map<String, List<KindRow>> kinds) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      description(out, type, "");
      types(out, "object");
      if (!type.mapType().isEmpty()) {
        out.writeStringProperty("x-kubernetes-map-type", type.mapType());
      }
      out.writeObjectPropertyStart("properties");
      for (FieldRow field : type.fields()) {
        if (field.span().has(minor)) {
          out.writeName(field.name());
          field(out, type, field);
        }
      }
      out.writeEndObject();
      required(out, type);
      out.writeBooleanProperty("additionalProperties", false);
      if (kinds.containsKey(type.name())) {
        out.writeArrayPropertyStart("x-kubernetes-group-version-kind");
        for (KindRow kind : kinds.getOrDefault(type.name(), List.of())) {
          out.writeStartObject();
          out.writeStringProperty("group", kind.group());
          out.writeStringProperty("version", kind.version());
          out.writeStringProperty("kind", kind.kind());
          out.writeEndObject();
        }
        out.writeEndArray();
      }
      out.writeEndObject();
    }
    return text.toString();
  }

  private void required(JsonGenerator out, TypeRow type) {
    boolean any = false;
    for (FieldRow field : type.fields()) {
      for (Span span : field.required()) {
        if (span.has(minor) && field.span().has(minor)) {
          if (!any) {
            out.writeArrayPropertyStart("required");
            any = true;
          }
          out.writeString(field.name());
        }
      }
    }
    if (any) {
      out.writeEndArray();
    }
  }

  private void description(JsonGenerator out, TypeRow type, String field) {
    OptionalInt number = descriptions.number(type.name(), field);
    if (number.isPresent()) {
      out.writeStringProperty("description", "@" + number.getAsInt());
    }
  }

  private void field(JsonGenerator out, TypeRow type, FieldRow field) {
    out.writeStartObject();
    description(out, type, field.name());
    shape(out, field.shape(), field.enumValues());
    if (!field.listType().isEmpty()) {
      out.writeStringProperty("x-kubernetes-list-type", field.listType());
    }
    if (!field.listMapKeys().isEmpty()) {
      out.writeArrayPropertyStart("x-kubernetes-list-map-keys");
      for (String key : field.listMapKeys()) {
        out.writeString(key);
      }
      out.writeEndArray();
    }
    if (!field.mapType().isEmpty()) {
      out.writeStringProperty("x-kubernetes-map-type", field.mapType());
    }
    if (!field.defaultValue().isEmpty()) {
      out.writeName("default");
      out.writeRawValue(field.defaultValue());
    }
    out.writeEndObject();
  }

  /** The keywords of a shape, into an object that is already open. */
  private static void shape(JsonGenerator out, String shape, List<String> enumValues) {
    if (shape.startsWith(ApiTable.LIST_OF)) {
      types(out, "array");
      out.writeObjectPropertyStart("items");
      shape(out, shape.substring(ApiTable.LIST_OF.length()), enumValues);
      out.writeEndObject();
    } else if (shape.startsWith(ApiTable.MAP_OF)) {
      types(out, "object");
      out.writeObjectPropertyStart("additionalProperties");
      shape(out, shape.substring(ApiTable.MAP_OF.length()), enumValues);
      out.writeEndObject();
    } else if (ApiTable.isType(shape)) {
      out.writeStringProperty("$ref", "#/$defs/" + shape);
    } else {
      scalar(out, shape);
      if (!enumValues.isEmpty()) {
        out.writeArrayPropertyStart("enum");
        for (String value : enumValues) {
          out.writeString(value);
        }
        out.writeNull();
        out.writeEndArray();
      }
    }
  }

  private static void scalar(JsonGenerator out, String word) {
    switch (word) {
      case "any" -> {}
      case "string", "boolean", "number" -> types(out, word);
      case "int32" -> {
        types(out, "integer");
        out.writeNumberProperty("minimum", Integer.MIN_VALUE);
        out.writeNumberProperty("maximum", Integer.MAX_VALUE);
      }
      case "int64" -> {
        types(out, "integer");
        out.writeNumberProperty("minimum", Long.MIN_VALUE);
        out.writeNumberProperty("maximum", Long.MAX_VALUE);
      }
      case "int-or-string" -> {
        types(out, "integer", "string");
        out.writeNumberProperty("minimum", Integer.MIN_VALUE);
        out.writeNumberProperty("maximum", Integer.MAX_VALUE);
        out.writeBooleanProperty("x-kubernetes-int-or-string", true);
      }
      case "quantity" -> {
        types(out, "string", "number");
        out.writeStringProperty("pattern", QUANTITY);
      }
      case "date-time" -> {
        types(out, "string");
        out.writeStringProperty("pattern", DATE_TIME);
      }
      case "micro-time" -> {
        types(out, "string");
        out.writeStringProperty("pattern", MICRO_TIME);
      }
      case "byte" -> {
        types(out, "string");
        out.writeStringProperty("pattern", BASE64);
        out.writeStringProperty("contentEncoding", "base64");
      }
      default -> throw new IllegalArgumentException("not a shape: " + word);
    }
  }

  private static void types(JsonGenerator out, String... types) {
    out.writeArrayPropertyStart("type");
    for (String type : types) {
      out.writeString(type);
    }
    out.writeString("null");
    out.writeEndArray();
  }
}
