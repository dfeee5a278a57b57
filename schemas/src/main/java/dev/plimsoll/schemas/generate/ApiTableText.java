package dev.plimsoll.schemas.generate;

import dev.plimsoll.schemas.generate.ApiTable.FieldRow;
import dev.plimsoll.schemas.generate.ApiTable.KindRow;
import dev.plimsoll.schemas.generate.ApiTable.Span;
import dev.plimsoll.schemas.generate.ApiTable.TypeRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads and writes the text of {@code api.table}; what it writes it reads back equal. */
public final class ApiTableText {

  private static final String HEADER =
      """
      # The Kubernetes API as data. Made from the API's own definitions by ApiTableTest; review its diff, do not edit it.
      #
      # Columns are two or more blanks apart. The second one is the span of minors: `..` all that are recorded,
      # `1.33..` since 1.33, `..1.35` last in 1.35. What the oldest recorded minor already had has an open start.
      # A field without a span of its own comes and goes with its type.
      #
      # package  short name and the API's own
      # kind     apiVersion and kind, span, type, resource (its scope) or `-`, then its life as the API declares it
      # type     name, span, then its fields, each: name, span, shape, and of the following what applies:
      #   required         by the definitions; `required=..1.32` only in these minors
      #   enum=A|B         the values; of a list or map, those of its items
      #   default=JSON     a constant that the API fills in (more in defaults.table)
      #   list=atomic, list=set, list=map(keys), map=atomic, map=granular
      """;

  private ApiTableText() {}

  /** Writes a table as text. */
  public static String format(ApiTable table) {
    StringBuilder out = new StringBuilder(1 << 20);
    out.append(HEADER);
    out.append("\nminors 1.")
        .append(table.oldestMinor())
        .append("..1.")
        .append(table.newestMinor())
        .append("\n\n");
    table
        .packages()
        .forEach((name, full) -> line(out, pad("package " + name, 40), full, List.of()));
    out.append('\n');
    for (KindRow kind : table.kinds()) {
      String resource =
          kind.resource().isEmpty()
              ? "-"
              : kind.resource() + (kind.namespaced() ? " (namespaced)" : " (cluster)");
      List<String> life = new ArrayList<>();
      minor(life, "introduced", kind.introduced());
      minor(life, "deprecated", kind.deprecated());
      minor(life, "removed", kind.removed());
      if (!kind.replacement().isEmpty()) {
        life.add("replacement=" + kind.replacement());
      }
      line(
          out,
          pad("kind " + kind.apiVersion() + " " + kind.kind(), 72)
              + pad(span(kind.span()), 8)
              + pad(kind.type(), 56),
          resource,
          life);
    }
    for (TypeRow type : table.types()) {
      out.append('\n');
      line(
          out,
          pad("type " + type.name(), 34),
          span(type.span()),
          type.mapType().isEmpty() ? List.of() : List.of("map=" + type.mapType()));
      for (FieldRow field : type.fields()) {
        line(
            out,
            pad("  " + field.name(), 34) + pad(span(field.span()), 8),
            field.shape(),
            attributes(field));
      }
    }
    return out.toString();
  }

  /** Reads the text of a table. */
  public static ApiTable parse(String text) {
    int oldest = 0;
    int newest = 0;
    Map<String, String> packages = new LinkedHashMap<>();
    List<KindRow> kinds = new ArrayList<>();
    SortedMap<String, TypeRow> types = new TreeMap<>();
    List<FieldRow> fields = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> columns = columns(line);
      String first = columns.get(0);
      if (line.startsWith("  ")) {
        fields.add(field(columns));
      } else if (first.startsWith("type ")) {
        fields = new ArrayList<>();
        String name = first.substring("type ".length());
        TypeRow row =
            new TypeRow(
                name,
                span(columns.get(1)),
                valueOf(columns, "map="),
                Collections.unmodifiableList(fields));
        if (types.put(name, row) != null) {
          throw new IllegalArgumentException("type twice: " + name);
        }
      } else if (first.startsWith("kind ")) {
        kinds.add(kind(columns));
      } else if (first.startsWith("package ")) {
        packages.put(first.substring("package ".length()), columns.get(1));
      } else if (first.startsWith("minors ")) {
        Span span = span(first.substring("minors ".length()));
        oldest = span.since();
        newest = span.until();
      } else {
        throw new IllegalArgumentException("not a line of the table: " + line);
      }
    }
    return new ApiTable(
        oldest,
        newest,
        Collections.unmodifiableMap(packages),
        List.copyOf(kinds),
        List.copyOf(types.values()));
  }

  /**
   * Puts the constants of {@code defaults.table} into the rows of their fields. Each line is {@code
   * type.field = JSON}; {@code #} starts a comment.
   */
  static ApiTable withDefaults(ApiTable table, String text) {
    Map<String, String> defaults = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf(" = ");
      if (equals < 0
          || defaults.put(line.substring(0, equals).strip(), line.substring(equals + 3).strip())
              != null) {
        throw new IllegalArgumentException("not a default, or a second one: " + line);
      }
    }
    List<TypeRow> types = new ArrayList<>();
    for (TypeRow type : table.types()) {
      List<FieldRow> fields = new ArrayList<>();
      for (FieldRow field : type.fields()) {
        String value = defaults.remove(type.name() + "." + field.name());
        if (value != null && !field.defaultValue().isEmpty()) {
          throw new IllegalArgumentException(
              "api.table already has a default: " + type.name() + "." + field.name());
        }
        fields.add(value == null ? field : field.withDefault(value));
      }
      types.add(new TypeRow(type.name(), type.span(), type.mapType(), List.copyOf(fields)));
    }
    if (!defaults.isEmpty()) {
      throw new IllegalArgumentException("defaults of unknown fields: " + defaults.keySet());
    }
    return new ApiTable(
        table.oldestMinor(),
        table.newestMinor(),
        table.packages(),
        table.kinds(),
        List.copyOf(types));
  }

  private static List<String> attributes(FieldRow field) {
    List<String> attributes = new ArrayList<>();
    for (Span span : field.required()) {
      attributes.add(span.equals(Span.ALWAYS) ? "required" : "required=" + span(span));
    }
    if (!field.enumValues().isEmpty()) {
      List<String> values = new ArrayList<>();
      for (String value : field.enumValues()) {
        values.add(value.isEmpty() ? "\"\"" : value);
      }
      attributes.add("enum=" + String.join("|", values));
    }
    if (!field.defaultValue().isEmpty()) {
      attributes.add("default=" + field.defaultValue());
    }
    if (!field.listType().isEmpty()) {
      String keys =
          field.listMapKeys().isEmpty() ? "" : "(" + String.join(",", field.listMapKeys()) + ")";
      attributes.add("list=" + field.listType() + keys);
    }
    if (!field.mapType().isEmpty()) {
      attributes.add("map=" + field.mapType());
    }
    return attributes;
  }

  private static FieldRow field(List<String> columns) {
    List<String> attributes = columns.subList(3, columns.size());
    List<Span> required = new ArrayList<>();
    for (String column : attributes) {
      if (column.equals("required")) {
        required.add(Span.ALWAYS);
      } else if (column.startsWith("required=")) {
        required.add(span(column.substring("required=".length())));
      }
    }
    if (required.size() > 1) {
      throw new IllegalArgumentException("required in more than one span: " + columns);
    }
    String enumeration = valueOf(attributes, "enum=");
    List<String> values = new ArrayList<>();
    if (!enumeration.isEmpty()) {
      for (String value : split(enumeration, "|")) {
        values.add(value.equals("\"\"") ? "" : value);
      }
    }
    String list = valueOf(attributes, "list=");
    int bracket = list.indexOf('(');
    return new FieldRow(
        columns.get(0),
        span(columns.get(1)),
        columns.get(2),
        List.copyOf(required),
        List.copyOf(values),
        valueOf(attributes, "default="),
        bracket < 0 ? list : list.substring(0, bracket),
        bracket < 0 ? List.of() : split(list.substring(bracket + 1, list.length() - 1), ","),
        valueOf(attributes, "map="));
  }

  private static KindRow kind(List<String> columns) {
    List<String> names = split(columns.get(0), " ");
    String apiVersion = names.get(1);
    int slash = apiVersion.indexOf('/');
    String resource = columns.get(3);
    int bracket = resource.indexOf(" (");
    return new KindRow(
        slash < 0 ? "" : apiVersion.substring(0, slash),
        apiVersion.substring(slash + 1),
        names.get(2),
        span(columns.get(1)),
        columns.get(2),
        bracket < 0 ? "" : resource.substring(0, bracket),
        resource.endsWith(" (namespaced)"),
        minor(valueOf(columns, "introduced=")),
        minor(valueOf(columns, "deprecated=")),
        minor(valueOf(columns, "removed=")),
        valueOf(columns, "replacement="));
  }

  private static List<String> columns(String line) {
    List<String> columns = new ArrayList<>();
    for (String part : split(line, "  ")) {
      if (!part.isBlank()) {
        columns.add(part.strip());
      }
    }
    return columns;
  }

  private static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
      parts.add(text.substring(start, at));
      start = at + separator.length();
    }
    parts.add(text.substring(start));
    return List.copyOf(parts);
  }

  private static String valueOf(List<String> columns, String key) {
    for (String column : columns) {
      if (column.startsWith(key)) {
        return column.substring(key.length());
      }
    }
    return "";
  }

  private static String span(Span span) {
    return (span.since() == 0 ? "" : "1." + span.since())
        + ".."
        + (span.until() == 0 ? "" : "1." + span.until());
  }

  private static Span span(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      throw new IllegalArgumentException("not a span of minors: " + text);
    }
    Span span = new Span(minor(text.substring(0, dots)), minor(text.substring(dots + 2)));
    return span.equals(Span.ALWAYS) ? Span.ALWAYS : span;
  }

  private static int minor(String text) {
    return text.isEmpty() ? 0 : Integer.parseInt(text.substring("1.".length()));
  }

  private static void minor(List<String> attributes, String name, int minor) {
    if (minor != 0) {
      attributes.add(name + "=1." + minor);
    }
  }

  /** Padding to a fixed column, so that a new line never moves its neighbours. */
  private static String pad(String text, int width) {
    return text.length() + 2 > width ? text + "  " : text + " ".repeat(width - text.length());
  }

  private static void line(StringBuilder out, String start, String last, List<String> attributes) {
    out.append(start).append(last);
    for (String attribute : attributes) {
      out.append("  ").append(attribute);
    }
    out.append('\n');
  }
}
