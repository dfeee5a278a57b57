package dev.plimsoll.schemas.generate;

import dev.plimsoll.schemas.generate.ApiTable.FieldRow;
import dev.plimsoll.schemas.generate.ApiTable.KindRow;
import dev.plimsoll.schemas.generate.ApiTable.Span;
import dev.plimsoll.schemas.generate.ApiTable.TypeRow;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One table of all recorded minors. Of a kind, type or field that several have, the newest
 * description counts: older releases described the same thing with fewer enums, defaults and list
 * keys.
 */
final class MergedFacts {

  private final SortedMap<String, String> packages = new TreeMap<>();
  private final SortedMap<String, Life<KindRow>> kinds = new TreeMap<>();
  private final SortedMap<String, MergedType> types = new TreeMap<>();
  private final List<Succession> successions = new ArrayList<>();
  private final int oldest;
  private final int newest;

  /** A field was of one type until a minor and is of another since. */
  private record Succession(String before, String after, int last) {}

  private MergedFacts(int oldest, int newest) {
    this.oldest = oldest;
    this.newest = newest;
  }

  /** Reads every {@code facts-1.*.json.gz} of a folder, and the lists of kinds beside them. */
  static ApiTable read(Path folder) throws IOException {
    TreeSet<Integer> minors = new TreeSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "facts-1.*.json.gz")) {
      for (Path file : found) {
        minors.add(Integer.valueOf(String.valueOf(file.getFileName()).split("\\.")[1]));
      }
    }
    MergedFacts merged = new MergedFacts(minors.first(), minors.last());
    for (int minor = merged.oldest; minor <= merged.newest; minor++) {
      merged.add(FactsImport.read(folder, minor), minor);
    }
    merged.extendToReferences();
    merged.inheritFields();
    merged.extendToReferences();
    return merged.table(ServedKinds.read(folder));
  }

  private void add(ApiTable one, int minor) {
    one.packages()
        .forEach(
            (name, full) -> {
              String known = packages.put(name, full);
              if (known != null && !known.equals(full)) {
                throw new IllegalStateException("two packages with one short name: " + name);
              }
            });
    for (KindRow row : one.kinds()) {
      kinds.computeIfAbsent(row.apiVersion() + " " + row.kind(), Life::new).add(row, minor);
    }
    for (TypeRow row : one.types()) {
      MergedType type = types.computeIfAbsent(row.name(), MergedType::new);
      for (FieldRow field : row.fields()) {
        Life<FieldRow> known = type.fields.get(field.name());
        if (known != null) {
          noteSuccession(known.row().shape(), field.shape(), minor - 1);
        }
      }
      type.add(row, minor);
    }
  }

  private void noteSuccession(String before, String after, int last) {
    String was = ApiTable.innermost(before);
    String is = ApiTable.innermost(after);
    if (!was.equals(is) && ApiTable.isType(was) && ApiTable.isType(is)) {
      successions.add(new Succession(was, is, last));
    }
  }

  /**
   * A type that stands for an older one in the minors before itself has the older one's fields
   * there: in 1.28 the resources of a PersistentVolumeClaim were those of a container, with claims.
   */
  private void inheritFields() {
    for (Succession succession : successions) {
      MergedType before = types.get(succession.before());
      MergedType after = types.get(succession.after());
      if (before == null || after == null) {
        throw new IllegalStateException("no such types: " + succession);
      }
      for (Map.Entry<String, Life<FieldRow>> field : before.fields.entrySet()) {
        if (field.getValue().first <= succession.last()) {
          after.inherit(field.getKey(), field.getValue(), succession.last());
        }
      }
    }
  }

  /**
   * A field that once had another type is described with its newest one. That type is then needed
   * in all minors of the field, also in those whose own definitions did not have it yet.
   */
  private void extendToReferences() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (MergedType type : types.values()) {
        for (Life<FieldRow> field : type.fields.values()) {
          String inner = ApiTable.innermost(field.row().shape());
          MergedType referred = types.get(inner);
          if (referred == null) {
            if (ApiTable.isType(inner)) {
              throw new IllegalStateException(type.life.name + " has a field of no type: " + inner);
            }
            continue;
          }
          if (referred.life.last < field.last) {
            throw new IllegalStateException(inner + " ends before a field that is one");
          }
          if (referred.life.first > field.first) {
            referred.extend(field.first);
            changed = true;
          }
        }
      }
    }
  }

  private ApiTable table(ServedKinds served) {
    List<TypeRow> rows = new ArrayList<>();
    for (MergedType type : types.values()) {
      List<FieldRow> fields = new ArrayList<>();
      for (Life<FieldRow> field : type.fields.values()) {
        FieldRow row = field.row();
        fields.add(
            new FieldRow(
                row.name(),
                field.span(type.life.first, type.life.last),
                row.shape(),
                type.required(field),
                row.enumValues(),
                row.defaultValue(),
                row.listType(),
                row.listMapKeys(),
                row.mapType()));
      }
      rows.add(
          new TypeRow(
              type.life.name,
              type.life.span(oldest, newest),
              type.life.row().mapType(),
              List.copyOf(fields)));
    }
    List<KindRow> kindRows = new ArrayList<>();
    for (Life<KindRow> kind : kinds.values()) {
      KindRow row = kind.row();
      kindRows.add(
          new KindRow(
              row.group(),
              row.version(),
              row.kind(),
              kind.span(oldest, newest),
              row.type(),
              "",
              false,
              row.introduced(),
              row.deprecated(),
              row.removed(),
              row.replacement()));
    }
    return new ApiTable(
        oldest, newest, packages, served.complete(kindRows, rows), List.copyOf(rows));
  }

  /** The newest description of something, and the minors that have it. */
  private static final class Life<T> {
    private final String name;
    private final List<T> rows = new ArrayList<>(1);
    private int first;
    private int last;

    Life(String name) {
      this.name = name;
    }

    void add(T row, int minor) {
      if (rows.isEmpty()) {
        first = minor;
      } else if (last != minor - 1) {
        throw new IllegalStateException(name + " went and came back, which a span cannot say");
      }
      last = minor;
      rows.clear();
      rows.add(row);
    }

    T row() {
      return rows.get(0);
    }

    /** Open where it begins or ends with what holds it. */
    Span span(int outerFirst, int outerLast) {
      return open(first == outerFirst ? 0 : first, last == outerLast ? 0 : last);
    }

    static Span open(int since, int until) {
      return since == 0 && until == 0 ? Span.ALWAYS : new Span(since, until);
    }
  }

  /** A type with the lives of its fields. */
  private static final class MergedType {
    private final Life<TypeRow> life;
    private final SortedMap<String, Life<FieldRow>> fields = new TreeMap<>();
    private final SortedMap<String, Life<FieldRow>> required = new TreeMap<>();
    private final SortedMap<String, Integer> recorded = new TreeMap<>();

    MergedType(String name) {
      this.life = new Life<>(name);
    }

    void add(TypeRow row, int minor) {
      life.add(row, minor);
      for (FieldRow field : row.fields()) {
        fields
            .computeIfAbsent(field.name(), name -> new Life<>(life.name + "." + name))
            .add(field, minor);
        recorded.putIfAbsent(field.name(), minor);
        if (!field.required().isEmpty()) {
          Life<FieldRow> known = required.get(field.name());
          if (known == null || known.last != minor - 1) { // the last stretch counts
            known = new Life<>(field.name());
            required.put(field.name(), known);
          }
          known.add(field, minor);
        }
      }
    }

    /** Makes the type, and the fields that it began with, begin earlier. */
    void extend(int first) {
      for (Life<FieldRow> field : fields.values()) {
        if (field.first == life.first) {
          field.first = first;
        }
      }
      life.first = first;
    }

    /** Takes over a field of the type that this one stands for until a minor. */
    void inherit(String name, Life<FieldRow> field, int last) {
      if (!fields.containsKey(name)) {
        Life<FieldRow> taken = new Life<>(life.name + "." + name);
        taken.add(field.row(), Math.max(field.first, life.first));
        taken.last = last;
        fields.put(name, taken);
      }
    }

    List<Span> required(Life<FieldRow> field) {
      Life<FieldRow> stretch = required.get(field.row().name());
      return stretch == null
          ? List.of()
          : List.of(stretch.span(recorded.getOrDefault(field.row().name(), 0), field.last));
    }
  }
}
