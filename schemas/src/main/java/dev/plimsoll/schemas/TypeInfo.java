package dev.plimsoll.schemas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A type of object of the Kubernetes API, such as {@code core.v1.PodSpec}, with its fields. */
public final class TypeInfo {

  private static final int MAP_TYPE = 2;
  private static final int FIELDS = 3;
  private static final int REQUIRED = 5;
  private static final int REQUIRED_LIST = 7;

  private final TypeTable table;
  private final String name;
  private final int at;
  private final int fieldCount;
  private final int fieldList;

  /** What was decoded so far; see {@link TypeTable}. */
  private final @Nullable FieldInfo[] decoded;

  TypeInfo(TypeTable table, String name, int at) {
    this.table = table;
    this.name = name;
    this.at = at;
    TableBytes bytes = table.bytes();
    this.fieldCount = bytes.uint16(at + FIELDS);
    this.fieldList = at + REQUIRED_LIST + 2 * bytes.uint16(at + REQUIRED);
    this.decoded = new FieldInfo[fieldCount];
  }

  /**
   * The name in this table: the API's own package without what all packages share, a dot, and the
   * type, such as {@code core.v1.PodSpec} or {@code meta.v1.ObjectMeta}.
   */
  public String name() {
    return name;
  }

  /** The name without its package, such as {@code PodSpec}. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The field with this name, spelled exactly. */
  public Optional<FieldInfo> field(String name) {
    TableBytes bytes = table.bytes();
    int low = 0;
    int high = fieldCount - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = bytes.compare(bytes.uint16(fieldList + 4 * middle), name);
      if (order == 0) {
        return Optional.of(field(middle));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** All fields, sorted by name; decodes all of them. */
  public List<FieldInfo> fields() {
    List<FieldInfo> all = new ArrayList<>(fieldCount);
    for (int index = 0; index < fieldCount; index++) {
      all.add(field(index));
    }
    return Collections.unmodifiableList(all);
  }

  /** The names of all fields, sorted. */
  public List<String> fieldNames() {
    List<String> names = new ArrayList<>(fieldCount);
    for (int index = 0; index < fieldCount; index++) {
      names.add(table.bytes().string(table.bytes().uint16(fieldList + 4 * index)));
    }
    return Collections.unmodifiableList(names);
  }

  /**
   * The fields that the definitions call required in some minor, sorted by name; ask {@link
   * FieldInfo#requiredIn} for one minor. Decodes these only.
   */
  public List<FieldInfo> requiredFields() {
    TableBytes bytes = table.bytes();
    int count = bytes.uint16(at + REQUIRED);
    if (count == 0) {
      return List.of();
    }
    List<FieldInfo> required = new ArrayList<>(count);
    for (int index = 0; index < count; index++) {
      required.add(field(bytes.uint16(at + REQUIRED_LIST + 2 * index)));
    }
    return Collections.unmodifiableList(required);
  }

  /** How an object of this type is merged. */
  public MapType mapType() {
    return FieldInfo.mapType(table.bytes().uint8(at + MAP_TYPE));
  }

  /** The first minor that has the type; empty if the oldest recorded minor already had it. */
  public OptionalInt since() {
    return Minors.optional(table.bytes().uint8(at));
  }

  /** The last minor that has the type; empty if the newest recorded minor still has it. */
  public OptionalInt until() {
    return Minors.optional(table.bytes().uint8(at + 1));
  }

  @Override
  public String toString() {
    return name;
  }

  private FieldInfo field(int index) {
    FieldInfo known = decoded[index];
    if (known == null) {
      TableBytes bytes = table.bytes();
      int entry = fieldList + 4 * index;
      known = new FieldInfo(table, bytes.string(bytes.uint16(entry)), at + bytes.uint16(entry + 2));
      decoded[index] = known;
    }
    return known;
  }
}
