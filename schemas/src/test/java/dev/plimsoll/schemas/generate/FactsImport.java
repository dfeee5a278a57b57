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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Makes the table of one minor from the recorded facts in {@code testdata/facts}. */
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
  private final Map<String, List<String>> served;

  private FactsImport(JsonNode facts, Map<String, List<String>> served) {
    this.facts = facts;
    this.served = served;
  }

  static ApiTable read(Path folder, int minor) throws IOException {
    JsonNode facts;
    try (InputStream in =
        new GZIPInputStream(
            Files.newInputStream(folder.resolve("facts-1." + minor + ".json.gz")))) {
      facts = new ObjectMapper().readTree(in);
    }
    Map<String, List<String>> served = new LinkedHashMap<>();
    for (String file : List.of("kinds-1." + minor + ".tsv", "kinds-more.tsv")) {
      for (String line : Files.readAllLines(folder.resolve(file))) {
        if (!line.startsWith("#")) {
          List<String> columns = List.of(line.split("\t", -1));
          served.put(columns.get(0) + " " + columns.get(1), columns);
        }
      }
    }
    return new FactsImport(facts, served).table(minor);
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
    return new ApiTable(minor, minor, packages, kinds(types.keySet()), List.copyOf(types.values()));
  }

  private List<KindRow> kinds(Set<String> types) {
    SortedMap<String, KindRow> kinds = new TreeMap<>();
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
        kinds.put(row.apiVersion() + " " + row.kind(), row);
      }
    }
    for (List<String> columns : served.values()) {
      String id = columns.get(0) + " " + columns.get(1);
      if (!kinds.containsKey(id)) {
        kinds.put(id, otherServersKind(columns, types));
      }
    }
    List<KindRow> rows = new ArrayList<>();
    for (KindRow row : kinds.values()) {
      rows.add(withResource(row));
    }
    rows.sort(
        Comparator.comparing(KindRow::group)
            .thenComparing(KindRow::kind)
            .thenComparing(Comparator.comparing(row -> versionRank(row.version()))));
    return rows;
  }

  /**
   * A kind that the recorded server does not register itself; its type is among the recorded ones.
   */
  private static KindRow otherServersKind(List<String> columns, Set<String> types) {
    String group = beforeLast(columns.get(0), '/');
    String version = columns.get(0).substring(columns.get(0).lastIndexOf('/') + 1);
    String type = group.substring(0, group.indexOf('.')) + "." + version + "." + columns.get(1);
    if (!types.contains(type)) {
      throw new IllegalStateException("no recorded type for " + columns);
    }
    Map<String, String> life = new LinkedHashMap<>();
    for (String column : columns) {
      int equals = column.indexOf('=');
      if (equals > 0) {
        life.put(column.substring(0, equals), column.substring(equals + 1));
      }
    }
    return new KindRow(
        group,
        version,
        columns.get(1),
        Span.ALWAYS,
        type,
        "",
        false,
        Integer.parseInt(life.getOrDefault("introduced", "0")),
        Integer.parseInt(life.getOrDefault("deprecated", "0")),
        Integer.parseInt(life.getOrDefault("removed", "0")),
        life.getOrDefault("replacement", ""));
  }

  /** Resource and scope, from this version of the kind or from any other of its group. */
  private KindRow withResource(KindRow row) {
    List<String> columns = served.get(row.apiVersion() + " " + row.kind());
    if (columns == null) {
      for (List<String> other : served.values()) {
        String group = other.get(0).contains("/") ? beforeLast(other.get(0), '/') : "";
        if (group.equals(row.group()) && other.get(1).equals(row.kind())) {
          columns = other;
        }
      }
    }
    if (columns == null || columns.get(2).equals("-")) {
      return row;
    }
    return new KindRow(
        row.group(),
        row.version(),
        row.kind(),
        row.span(),
        row.type(),
        columns.get(2),
        columns.get(3).equals("namespaced=true"),
        row.introduced(),
        row.deprecated(),
        row.removed(),
        row.replacement());
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

  /**
   * Kubernetes' order of versions: stable before beta before alpha, then the higher number first.
   */
  static String versionRank(String version) {
    java.util.regex.Matcher parts =
        java.util.regex.Pattern.compile("v(\\d+)(?:(alpha|beta)(\\d+))?").matcher(version);
    if (!parts.matches()) {
      return "9" + version;
    }
    String stage = parts.group(2) == null ? "0" : parts.group(2).equals("beta") ? "1" : "2";
    int minor = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
    return stage + (char) (0xFFF - Integer.parseInt(parts.group(1))) + (char) (0xFFF - minor);
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
    if (value.isContainer()) {
      throw new IllegalStateException("a default that is no scalar: " + value);
    }
    return value.toString();
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
    return beforeLast(name, '.');
  }

  private static String beforeLast(String name, char separator) {
    return name.substring(0, name.lastIndexOf(separator));
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isString() ? value.asString() : "";
  }
}
