package dev.plimsoll.schemas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which kinds, types and fields the Kubernetes API has, over the minors of release 1.x that were
 * recorded.
 *
 * <p>The table is one array of bytes; a kind, type or field is decoded when it is asked for, since
 * a run of the command line looks at a handful of the 1,400 types. A table may be shared by
 * threads: what is decoded twice is equal, and immutable.
 */
public final class TypeTable {

  private final TableBytes bytes;
  private final int kindCount;
  private final int typeCount;
  private final int kinds;
  private final int types;

  /**
   * What was decoded so far. Racing threads may each put an equal value there, as in {@code
   * String.hashCode}.
   */
  private final @Nullable TypeInfo[] decoded;

  private TypeTable(TableBytes bytes) {
    this.bytes = bytes;
    this.kindCount = bytes.uint16(6);
    this.typeCount = bytes.uint16(8);
    this.kinds = bytes.int32(12);
    this.types = bytes.int32(16);
    this.decoded = new TypeInfo[typeCount];
  }

  /** Opens the table that belongs to this library. Keep it: each call opens it anew. */
  public static TypeTable load() {
    return new TypeTable(TableBytes.of(TableData.parts()));
  }

  /** The first minor of release 1.x that was recorded, such as 28. */
  public int oldestMinor() {
    return bytes.uint8(4);
  }

  /** The last minor of release 1.x that was recorded, such as 36. */
  public int newestMinor() {
    return bytes.uint8(5);
  }

  /**
   * The kind of this name in one version of a group.
   *
   * @param group the API group, empty for the core group
   * @param version such as {@code v1}
   * @param kind such as {@code Deployment}
   */
  public Optional<KindInfo> kind(String group, String version, String kind) {
    for (int index = firstKind(group, kind); index < kindCount; index++) {
      int at = kindAt(index);
      if (compareKind(at, group, kind) != 0) {
        break;
      }
      if (bytes.compare(bytes.uint16(at + 2), version) == 0) {
        return Optional.of(new KindInfo(this, at));
      }
    }
    return Optional.empty();
  }

  /**
   * All versions of a kind in its group, the preferred one first: {@code v2} before {@code v1}
   * before {@code v1beta1}.
   *
   * @param group the API group, empty for the core group
   * @param kind such as {@code Deployment}
   */
  public List<KindInfo> kinds(String group, String kind) {
    List<KindInfo> found = new ArrayList<>(2);
    for (int index = firstKind(group, kind); index < kindCount; index++) {
      int at = kindAt(index);
      if (compareKind(at, group, kind) != 0) {
        break;
      }
      found.add(new KindInfo(this, at));
    }
    return Collections.unmodifiableList(found);
  }

  /** The kinds of this name in every group and version. */
  public List<KindInfo> kindsNamed(String kind) {
    List<KindInfo> found = new ArrayList<>(4);
    for (int index = 0; index < kindCount; index++) {
      int at = kindAt(index);
      if (bytes.compare(bytes.uint16(at + 4), kind) == 0) {
        found.add(new KindInfo(this, at));
      }
    }
    return Collections.unmodifiableList(found);
  }

  /** Every kind, by group, name, then the preferred version first; decodes all of them. */
  public List<KindInfo> kinds() {
    List<KindInfo> all = new ArrayList<>(kindCount);
    for (int index = 0; index < kindCount; index++) {
      all.add(new KindInfo(this, kindAt(index)));
    }
    return Collections.unmodifiableList(all);
  }

  /**
   * The type of this name.
   *
   * @param name such as {@code core.v1.PodSpec}
   */
  public Optional<TypeInfo> type(String name) {
    int low = 0;
    int high = typeCount - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = bytes.compare(bytes.uint16(types + TableBytes.TYPE * middle), name);
      if (order == 0) {
        return Optional.of(type(middle));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** The names of all types, sorted. */
  public List<String> typeNames() {
    List<String> names = new ArrayList<>(typeCount);
    for (int index = 0; index < typeCount; index++) {
      names.add(bytes.string(bytes.uint16(types + TableBytes.TYPE * index)));
    }
    return Collections.unmodifiableList(names);
  }

  /** How many types were looked at so far, for the test that keeps start-up honest. */
  int decodedTypes() {
    int count = 0;
    for (TypeInfo type : decoded) {
      if (type != null) {
        count++;
      }
    }
    return count;
  }

  TableBytes bytes() {
    return bytes;
  }

  TypeInfo type(int index) {
    TypeInfo known = decoded[index];
    if (known == null) {
      int at = types + TableBytes.TYPE * index;
      known = new TypeInfo(this, bytes.string(bytes.uint16(at)), bytes.int32(at + 2));
      decoded[index] = known;
    }
    return known;
  }

  private int kindAt(int index) {
    return kinds + TableBytes.KIND * index;
  }

  /** The first index whose group and kind are not before the given ones. */
  private int firstKind(String group, String kind) {
    int low = 0;
    int high = kindCount;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compareKind(kindAt(middle), group, kind) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compareKind(int at, String group, String kind) {
    int order = bytes.compare(bytes.uint16(at), group);
    return order != 0 ? order : bytes.compare(bytes.uint16(at + 4), kind);
  }
}
