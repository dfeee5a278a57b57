package dev.plimsoll.schemas;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A field of a type: its shape, and what the API's definitions say about it beyond that. */
public final class FieldInfo {

  /** One copy of the array that {@code values()} would clone on every call. */
  private static final Shape.Scalar[] SCALARS = Shape.Scalar.values();

  private final String name;
  private final Shape shape;
  private final int since;
  private final int until;
  private final boolean required;
  private final int requiredSince;
  private final int requiredUntil;
  private final boolean requiredNow;
  private final List<String> enumValues;
  private final @Nullable String defaultValue;
  private final ListType listType;
  private final List<String> listMapKeys;
  private final MapType mapType;
  private final boolean marked;

  FieldInfo(TypeTable table, String name, int start) {
    TableBytes bytes = table.bytes();
    this.name = name;
    this.since = bytes.uint8(start);
    this.until = bytes.uint8(start + 1);
    int flags = bytes.uint8(start + 2);
    this.marked = (flags & TableBytes.MARKED) != 0;
    int at = start + 3;
    this.required = (flags & TableBytes.REQUIRED) != 0;
    if (required) {
      this.requiredSince = bytes.uint8(at);
      this.requiredUntil = bytes.uint8(at + 1);
      at += 2;
    } else {
      this.requiredSince = 0;
      this.requiredUntil = 0;
    }
    this.requiredNow = required && requiredUntil == 0;
    int depth = 0;
    while (bytes.uint8(at + depth) > TableBytes.OBJECT) {
      depth++;
    }
    this.shape = shape(table, at, depth);
    at += depth + (bytes.uint8(at + depth) == TableBytes.OBJECT ? 3 : 1);
    this.listType = listType(flags >> TableBytes.LIST_TYPE_SHIFT & 3);
    this.mapType = mapType(flags >> TableBytes.MAP_TYPE_SHIFT & 3);
    if (listType == ListType.MAP) {
      this.listMapKeys = strings(bytes, at);
      at += 1 + 2 * listMapKeys.size();
    } else {
      this.listMapKeys = List.of();
    }
    if ((flags & TableBytes.ENUM) != 0) {
      this.enumValues = strings(bytes, at);
      at += 1 + 2 * enumValues.size();
    } else {
      this.enumValues = List.of();
    }
    this.defaultValue = (flags & TableBytes.DEFAULT) != 0 ? bytes.string(bytes.uint16(at)) : null;
  }

  /** The name as it is written in a manifest. */
  public String name() {
    return name;
  }

  /** What a value must look like. */
  public Shape shape() {
    return shape;
  }

  /**
   * Whether the definitions of the newest minor that has the field call it required. This is what
   * OpenAPI says; the server's decoder asks for nothing, and its validation for more.
   */
  public boolean required() {
    return requiredNow;
  }

  /** Whether the definitions of this minor call the field required. */
  public boolean requiredIn(int minor) {
    return required && existsIn(minor) && Minors.within(minor, requiredSince, requiredUntil);
  }

  /**
   * The values that the definitions allow, sorted; empty if any will do. For a list or map they
   * bind its items or values.
   */
  public List<String> enumValues() {
    return enumValues;
  }

  /**
   * What the server puts where nothing is written, as text: {@code TCP}, {@code 30}, {@code true}.
   * Only constants that the API really fills in; the zero values of Go are none, and neither are
   * values that depend on other fields.
   */
  public Optional<String> defaultValue() {
    return Optional.ofNullable(defaultValue);
  }

  /** How the list is merged, and what makes its items distinct. */
  public ListType listType() {
    return listType;
  }

  /**
   * The fields that together tell the items of a list of type {@link ListType#MAP} apart; empty for
   * others.
   */
  public List<String> listMapKeys() {
    return listMapKeys;
  }

  /** How the map or object is merged. */
  public MapType mapType() {
    return mapType;
  }

  /**
   * Whether {@link Deprecations} has something to say: of the field itself, of one of its values,
   * or of the labels or annotations that it holds.
   */
  public boolean marked() {
    return marked;
  }

  /** The first minor that has the field; empty if the oldest recorded minor already had it. */
  public OptionalInt since() {
    return Minors.optional(since);
  }

  /** The last minor that has the field; empty if the newest recorded minor still has it. */
  public OptionalInt until() {
    return Minors.optional(until);
  }

  /** Whether the field is there in this minor, as far as recorded. */
  public boolean existsIn(int minor) {
    return Minors.within(minor, since, until);
  }

  @Override
  public String toString() {
    return name + ": " + shape;
  }

  static MapType mapType(int number) {
    return number == 0 ? MapType.UNSPECIFIED : number == 1 ? MapType.ATOMIC : MapType.GRANULAR;
  }

  private static ListType listType(int number) {
    return number == 0
        ? ListType.UNSPECIFIED
        : number == 1 ? ListType.ATOMIC : number == 2 ? ListType.SET : ListType.MAP;
  }

  /**
   * Builds the shape from the inside out: the scalar or object stands after all lists and maps
   * around it.
   */
  private static Shape shape(TypeTable table, int at, int depth) {
    TableBytes bytes = table.bytes();
    int tag = bytes.uint8(at + depth);
    Shape shape =
        tag == TableBytes.OBJECT
            ? new Shape.Structured(table.type(bytes.uint16(at + depth + 1)))
            : SCALARS[tag];
    for (int around = depth - 1; around >= 0; around--) {
      shape =
          bytes.uint8(at + around) == TableBytes.LIST
              ? new Shape.ListOf(shape)
              : new Shape.MapOf(shape);
    }
    return shape;
  }

  private static List<String> strings(TableBytes bytes, int at) {
    String[] strings = new String[bytes.uint8(at)];
    for (int index = 0; index < strings.length; index++) {
      strings[index] = bytes.string(bytes.uint16(at + 1 + 2 * index));
    }
    return List.of(strings);
  }
}
