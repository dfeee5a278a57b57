package dev.plimsoll.schemas.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The table in the form that people read and review: {@code api.table}, with {@code defaults.table}
 * beside it merged in.
 *
 * @param oldestMinor the first recorded minor of release 1.x
 * @param newestMinor the last recorded minor
 * @param packages the short name of each package of types, and what the API calls it
 * @param kinds sorted by group, kind, then the preferred version first
 * @param types sorted by name
 */
public record ApiTable(
    int oldestMinor,
    int newestMinor,
    Map<String, String> packages,
    List<KindRow> kinds,
    List<TypeRow> types) {

  /**
   * The minors in which something is there.
   *
   * @param since the first one, 0 if it was there in the oldest recorded minor; of a field, if it
   *     came with its type
   * @param until the last one, 0 if it is there in the newest; of a field, if it goes with its type
   */
  public record Span(int since, int until) {
    /** In every recorded minor. */
    public static final Span ALWAYS = new Span(0, 0);

    /** This span with its open ends put where those of what holds it are. */
    Span in(Span outer) {
      return new Span(since == 0 ? outer.since : since, until == 0 ? outer.until : until);
    }

    /** Whether a minor lies in it. */
    public boolean has(int minor) {
      return minor >= since && (until == 0 || minor <= until);
    }
  }

  /**
   * A kind.
   *
   * @param resource the plural in a URL, empty if it has none
   * @param introduced the minor, 0 if unknown; the same for the next two
   * @param replacement as {@code group/version/Kind}, empty if none
   */
  public record KindRow(
      String group,
      String version,
      String kind,
      Span span,
      String type,
      String resource,
      boolean namespaced,
      int introduced,
      int deprecated,
      int removed,
      String replacement) {
    /** The value of {@code apiVersion}. */
    public String apiVersion() {
      return group.isEmpty() ? version : group + "/" + version;
    }
  }

  /**
   * A type of object.
   *
   * @param mapType empty, {@code atomic} or {@code granular}
   */
  public record TypeRow(String name, Span span, String mapType, List<FieldRow> fields) {}

  /**
   * A field.
   *
   * @param shape in words, such as {@code list of core.v1.Container}
   * @param required empty if never, else the minors in which it is, open where the field begins or
   *     ends
   * @param enumValues sorted, empty if any will do
   * @param defaultValue as a JSON literal, empty if none
   * @param listType empty, {@code atomic}, {@code set} or {@code map}
   * @param listMapKeys for {@code map}
   * @param mapType empty, {@code atomic} or {@code granular}
   */
  public record FieldRow(
      String name,
      Span span,
      String shape,
      List<Span> required,
      List<String> enumValues,
      String defaultValue,
      String listType,
      List<String> listMapKeys,
      String mapType) {

    FieldRow withDefault(String value) {
      return new FieldRow(
          name, span, shape, required, enumValues, value, listType, listMapKeys, mapType);
    }
  }

  static final String LIST_OF = "list of ";
  static final String MAP_OF = "map of ";

  /** The shape without the lists and maps around it: a scalar's word or the name of a type. */
  static String innermost(String shape) {
    String inner = shape;
    while (true) {
      if (inner.startsWith(LIST_OF)) {
        inner = inner.substring(LIST_OF.length());
      } else if (inner.startsWith(MAP_OF)) {
        inner = inner.substring(MAP_OF.length());
      } else {
        return inner;
      }
    }
  }

  /** A scalar's word has no dot, the name of a type has at least one. */
  static boolean isType(String innermost) {
    return innermost.indexOf('.') >= 0;
  }

  /** Reads {@code api.table} and the {@code defaults.table} beside it, if there is one. */
  static ApiTable read(Path file) throws IOException {
    ApiTable table = ApiTableText.parse(Files.readString(file));
    Path defaults = file.resolveSibling("defaults.table");
    return Files.exists(defaults)
        ? ApiTableText.withDefaults(table, Files.readString(defaults))
        : table;
  }
}
