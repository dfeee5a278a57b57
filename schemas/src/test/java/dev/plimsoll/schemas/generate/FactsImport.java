package dev.plimsoll.schemas.generate;

import dev.plimsoll.schemas.generate.ApiTable.FieldRow;
import dev.plimsoll.schemas.generate.ApiTable.KindRow;
import dev.plimsoll.schemas.generate.ApiTable.Span;
import dev.plimsoll.schemas.generate.ApiTable.TypeRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Makes the table of one minor from its recording in {@code testdata/facts}; {@link MergedFacts}
 * makes one of all.
 */
final class FactsImport {

  /** What packages of types start with and no reader needs; the first that fits is cut off. */
  private static final List<String> PREFIXES =
      List.of(
          "io.k8s.api.",
          "io.k8s.apimachinery.pkg.apis.",
          "io.k8s.apimachinery.pkg.api.",
          "io.k8s.apimachinery.pkg.util.",
          "io.k8s.apimachinery.pkg.",
          "io.k8s.apiextensions-apiserver.pkg.apis.",
          "io.k8s.kube-aggregator.pkg.apis.",
          "io.k8s.apiserver.pkg.apis.",
          "io.k8s.apiserver.pkg.server.",
          "io.k8s.client-go.pkg.apis.",
          "io.k8s.metrics.pkg.apis.",
          "io.k8s.",
          "pkg.apis.");

  /**
   * Types that read themselves from text in Go, so that their fields, if any, are not what a
   * manifest has. The three unions of the CRD API take a schema or something else.
   */
  private static final Map<String, String> SCALARS =
      Map.of(
          "resource.Quantity", "quantity",
          "intstr.IntOrString", "int-or-string",
          "meta.v1.Time", "date-time",
          "meta.v1.MicroTime", "micro-time",
          "meta.v1.Duration", "string",
          "meta.v1.FieldsV1", "any",
          "meta.v1.Patch", "any",
          "runtime.RawExtension", "any");

  private static final Set<String> UNIONS =
      Set.of(
          "JSON",
          "JSONSchemaPropsOrArray",
          "JSONSchemaPropsOrBool",
          "JSONSchemaPropsOrStringArray");

  private final JsonNode facts;

  private FactsImport(JsonNode facts) {
    this.facts = facts;
  }

  /** Reads one recording; resources and scopes are not in it. */
  static ApiTable read(Path folder, int minor) throws IOException {
    try (InputStream in =
        new GZIPInputStream(
            Files.newInputStream(folder.resolve("facts-1." + minor + ".json.gz")))) {
      return new FactsImport(new ObjectMapper().readTree(in)).table(minor);
    }
  }

  private ApiTable table(int minor) {
    SortedMap<String, String> packages = new TreeMap<>();
    SortedMap<String, TypeRow> types = new TreeMap<>();
    for (Map.Entry<String, JsonNode> type : facts.get("types").properties()) {
      String name = shortName(type.getKey());
      String fullPackage = beforeLast(type.getKey());
      String known = packages.put(beforeLast(name), fullPackage);
      if (known != null && !known.equals(fullPackage)) {
        throw new IllegalStateException("two packages with one short name: " + beforeLast(name));
      }
      if (scalar(name).isEmpty()) {
        types.put(name, type(name, type.getValue()));
      }
    }
    return new ApiTable(minor, minor, packages, kinds(), List.copyOf(types.values()));
  }

  private List<KindRow> kinds() {
    List<KindRow> kinds = new ArrayList<>();
    for (JsonNode kind : facts.get("kinds")) {
      KindRow row =
          new KindRow(
              text(kind, "group"),
              text(kind, "version"),
              text(kind, "kind"),
              Span.ALWAYS,
              shortName(text(kind, "type")),
              "",
              false,
              kind.path("introduced").asInt(0),
              kind.path("deprecated").asInt(0),
              kind.path("removed").asInt(0),
              replacement(text(kind, "kind"), text(kind, "replacement")));
      if (scalar(row.type()).isEmpty()) {
        kinds.add(row);
      }
    }
    return kinds;
  }

  /**
   * As {@code group/version/Kind}. A few recorded replacements confuse a kind with its list, a slip
   * in the API's own markers; an object is replaced by an object and a list by a list.
   */
  private static String replacement(String kind, String recorded) {
    if (recorded.isEmpty()) {
      return "";
    }
    int space = recorded.indexOf(' ');
    String other = recorded.substring(space + 1);
    if (other.equals(kind + "List") || kind.equals(other + "List")) {
      other = kind;
    }
    return recorded.substring(0, space) + "/" + other;
  }

  private TypeRow type(String name, JsonNode type) {
    Set<String> required = new TreeSet<>();
    for (JsonNode field : type.path("required")) {
      required.add(field.asString());
    }
    SortedMap<String, FieldRow> fields = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : type.path("fields").properties()) {
      fields.put(
          field.getKey(), field(field.getKey(), field.getValue(), required.remove(field.getKey())));
    }
    if (!required.isEmpty()) {
      throw new IllegalStateException("required but no field of " + name + ": " + required);
    }
    return new TypeRow(
        name, Span.ALWAYS, text(type.path("structure"), "map-type"), List.copyOf(fields.values()));
  }

  private FieldRow field(String name, JsonNode field, boolean required) {
    JsonNode innermost = field;
    while (innermost.has("items") || innermost.has("values")) {
      innermost = innermost.has("items") ? innermost.get("items") : innermost.get("values");
    }
    Set<String> values = new TreeSet<>();
    for (JsonNode value : innermost.path("enum")) {
      values.add(value.asString());
    }
    JsonNode structure = field.path("structure");
    boolean list = field.has("items");
    List<String> keys = new ArrayList<>();
    for (JsonNode key : structure.path("list-map-keys")) {
      keys.add(key.asString());
    }
    return new FieldRow(
        name,
        Span.ALWAYS,
        shape(field),
        required ? List.of(Span.ALWAYS) : List.of(),
        List.copyOf(values),
        defaultValue(field.path("default")),
        list ? text(structure, "list-type") : "",
        list ? List.copyOf(keys) : List.of(),
        text(structure, "map-type"));
  }

  private static String defaultValue(JsonNode value) {
    boolean zero =
        value.isMissingNode()
            || value.isNull()
            || (value.isContainer() && value.isEmpty())
            || (value.isNumber() && value.asDouble() == 0)
            || (value.isString() && value.asString().isEmpty())
            || (value.isBoolean() && !value.asBoolean());
    if (zero) {
      return "";
    }
    // The table fills in constants only; the one union of 1.37 whose default is an object is none.
    return value.isContainer() ? "" : value.toString();
  }

  private String shape(JsonNode field) {
    if (field.has("ref")) {
      String name = shortName(text(field, "ref"));
      String scalar = scalar(name);
      // A few settings of the kubelet and kubectl refer to types that no recorded definition
      // describes.
      boolean recorded = facts.get("types").has(text(field, "ref"));
      return !scalar.isEmpty() ? scalar : recorded ? name : "any";
    }
    if (field.has("items")) {
      return ApiTable.LIST_OF + shape(field.get("items"));
    }
    if (field.has("values")) {
      return ApiTable.MAP_OF + shape(field.get("values"));
    }
    String format = text(field, "format");
    String type = text(field, "type");
    return switch (type) {
      case "", "object" -> "any";
      case "boolean", "number" -> type;
      case "string" -> format.equals("byte") ? "byte" : "string";
      case "integer" -> format;
      default -> throw new IllegalStateException("unknown type of field: " + field);
    };
  }

  /** The word for a type that is no object with fields, or nothing. */
  private static String scalar(String name) {
    if (name.startsWith("apiextensions.")
        && UNIONS.contains(name.substring(name.lastIndexOf('.') + 1))) {
      return "any";
    }
    return SCALARS.getOrDefault(name, "");
  }

  private static String shortName(String full) {
    for (String prefix : PREFIXES) {
      if (full.startsWith(prefix)) {
        return full.substring(prefix.length());
      }
    }
    return full;
  }

  private static String beforeLast(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isString() ? value.asString() : "";
  }
}
