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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the JSON Schema 2020-12 of one minor: one document with a definition for each type, each
 * on a line of its own so that {@code JsonSchemas} can pick the few that a kind needs without
 * parsing.
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
  private final int minor;

  private JsonSchemaText(int minor) {
    this.minor = minor;
  }

  static String of(ApiTable table, int minor) {
    return new JsonSchemaText(minor).document(table);
  }

  private String document(ApiTable table) {
    Map<String, List<KindRow>> kinds = new LinkedHashMap<>();
    for (KindRow kind : table.kinds()) {
      if (within(kind.span())) {
        kinds.computeIfAbsent(kind.type(), type -> new ArrayList<>()).add(kind);
      }
    }
    List<String> lines = new ArrayList<>();
    for (TypeRow type : table.types()) {
      if (within(type.span())) {
        lines.add("\"" + type.name() + "\":" + definition(type, kinds));
      }
    }
    return "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\n"
        + "\"$id\":\"https://plimsoll.dev/schemas/kubernetes-1."
        + minor
        + ".json\",\n\"$defs\":{\n"
        + String.join(",\n", lines)
        + "\n}}\n";
  }

  private String definition(TypeRow type, Map<String, List<KindRow>> kinds) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      types(out, "object");
      if (!type.mapType().isEmpty()) {
        out.writeStringProperty("x-kubernetes-map-type", type.mapType());
      }
      out.writeObjectPropertyStart("properties");
      for (FieldRow field : type.fields()) {
        if (within(field.span())) {
          out.writeName(field.name());
          field(out, field);
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
        if (within(span) && within(field.span())) {
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

  private void field(JsonGenerator out, FieldRow field) {
    out.writeStartObject();
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

  private boolean within(Span span) {
    return minor >= span.since() && (span.until() == 0 || minor <= span.until());
  }
}
