package dev.plimsoll.schemas.generate;

import dev.plimsoll.schemas.generate.ApiTable.KindRow;
import dev.plimsoll.schemas.generate.ApiTable.TypeRow;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the lists {@code kinds-*.tsv} add to the recorded kinds: resource, scope, the kinds of other
 * servers, and lives that no recording tells.
 */
final class ServedKinds {

  private final Map<String, List<String>> served;

  private ServedKinds(Map<String, List<String>> served) {
    this.served = served;
  }

  /** Reads all lists of a folder; what is written by hand comes last and counts. */
  static ServedKinds read(Path folder) throws IOException {
    TreeSet<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "kinds-*.tsv")) {
      found.forEach(files::add);
    }
    Map<String, List<String>> served = new LinkedHashMap<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        if (!line.startsWith("#")) {
          List<String> columns = List.of(line.split("\t", -1));
          served.put(columns.get(0) + " " + columns.get(1), columns);
        }
      }
    }
    return new ServedKinds(served);
  }

  /** The recorded kinds with what is known of them here, and those of other servers, in order. */
  List<KindRow> complete(List<KindRow> recorded, List<TypeRow> types) {
    SortedMap<String, KindRow> kinds = new TreeMap<>();
    for (KindRow row : recorded) {
      kinds.put(row.apiVersion() + " " + row.kind(), row);
    }
    for (Map.Entry<String, List<String>> entry : served.entrySet()) {
      if (!kinds.containsKey(entry.getKey())) {
        kinds.put(entry.getKey(), otherServersKind(entry.getValue(), types));
      }
    }
    List<KindRow> rows = new ArrayList<>();
    for (KindRow row : kinds.values()) {
      rows.add(withResource(withLife(row)));
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
  private static KindRow otherServersKind(List<String> columns, List<TypeRow> types) {
    String group = group(columns);
    String version = columns.get(0).substring(columns.get(0).lastIndexOf('/') + 1);
    String name = group.substring(0, group.indexOf('.')) + "." + version + "." + columns.get(1);
    for (TypeRow type : types) {
      if (type.name().equals(name)) {
        return new KindRow(
            group, version, columns.get(1), type.span(), name, "", false, 0, 0, 0, "");
      }
    }
    throw new IllegalStateException("no recorded type for " + columns);
  }

  /** The life that a list tells of a kind, if the recordings tell none. */
  private KindRow withLife(KindRow row) {
    List<String> columns = served.get(row.apiVersion() + " " + row.kind());
    boolean told = row.introduced() != 0 || row.deprecated() != 0 || row.removed() != 0;
    if (columns == null || columns.size() == 4 || told) {
      return row;
    }
    Map<String, String> life = new LinkedHashMap<>();
    for (String column : columns.subList(4, columns.size())) {
      int equals = column.indexOf('=');
      life.put(column.substring(0, equals), column.substring(equals + 1));
    }
    return new KindRow(
        row.group(),
        row.version(),
        row.kind(),
        row.span(),
        row.type(),
        row.resource(),
        row.namespaced(),
        Integer.parseInt(life.getOrDefault("introduced", "0")),
        Integer.parseInt(life.getOrDefault("deprecated", "0")),
        Integer.parseInt(life.getOrDefault("removed", "0")),
        life.getOrDefault("replacement", row.replacement()));
  }

  /** Resource and scope, from this version of the kind or from any other of its group. */
  private KindRow withResource(KindRow row) {
    List<String> columns = served.get(row.apiVersion() + " " + row.kind());
    if (columns == null) {
      for (List<String> other : served.values()) {
        if (group(other).equals(row.group()) && other.get(1).equals(row.kind())) {
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

  private static String group(List<String> columns) {
    int slash = columns.get(0).lastIndexOf('/');
    return slash < 0 ? "" : columns.get(0).substring(0, slash);
  }

  /**
   * Kubernetes' order of versions: stable before beta before alpha, then the higher number first.
   */
  private static String versionRank(String version) {
    Matcher parts = Pattern.compile("v(\\d+)(?:(alpha|beta)(\\d+))?").matcher(version);
    if (!parts.matches()) {
      return "9" + version;
    }
    String stage = parts.group(2) == null ? "0" : parts.group(2).equals("beta") ? "1" : "2";
    int minor = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
    return stage + (char) (0xFFF - Integer.parseInt(parts.group(1))) + (char) (0xFFF - minor);
  }
}
