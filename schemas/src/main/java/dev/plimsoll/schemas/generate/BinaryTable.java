package dev.plimsoll.schemas.generate;

import dev.plimsoll.schemas.ListType;
import dev.plimsoll.schemas.MapType;
import dev.plimsoll.schemas.Shape;
import dev.plimsoll.schemas.generate.ApiTable.FieldRow;
import dev.plimsoll.schemas.generate.ApiTable.KindRow;
import dev.plimsoll.schemas.generate.ApiTable.Span;
import dev.plimsoll.schemas.generate.ApiTable.TypeRow;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes the table in the compact form that {@code TypeTable} reads; {@code TableBytes} documents
 * it.
 */
final class BinaryTable {

  private static final int MAGIC = 0x504C5431;
  private static final int HEADER = 24;
  private static final int NONE = 0xFFFF;

  private final ApiTable table;
  private final Map<String, Integer> strings = new HashMap<>();
  private final Map<String, Integer> types = new HashMap<>();

  private final Set<String> marked;

  private BinaryTable(ApiTable table, Set<String> marked) {
    this.table = table;
    this.marked = marked;
  }

  /**
   * Writes a table.
   *
   * @param marked the fields, as {@code type.field}, that {@code deprecations.table} speaks of
   */
  static byte[] of(ApiTable table, Set<String> marked) {
    return new BinaryTable(table, marked).write();
  }

  private byte[] write() {
    SortedSet<String> pool = new TreeSet<>();
    for (KindRow kind : table.kinds()) {
      pool.addAll(List.of(kind.group(), kind.version(), kind.kind(), kind.resource()));
      pool.addAll(List.of(replacement(kind)));
    }
    for (TypeRow type : table.types()) {
      types.put(type.name(), types.size());
      pool.add(type.name());
      for (FieldRow field : type.fields()) {
        pool.add(field.name());
        pool.addAll(field.enumValues());
        pool.addAll(field.listMapKeys());
        pool.add(plain(field.defaultValue()));
      }
    }
    for (String string : pool) {
      strings.put(string, strings.size());
    }

    Bytes kinds = new Bytes();
    for (KindRow kind : table.kinds()) {
      kind(kinds, kind);
    }
    Bytes bodies = new Bytes();
    Bytes index = new Bytes();
    int kindsStart = HEADER;
    int typesStart = kindsStart + kinds.size();
    int bodiesStart = typesStart + 6 * table.types().size();
    for (TypeRow type : table.types()) {
      index.uint16(string(type.name()));
      index.int32(bodiesStart + bodies.size());
      bodies.append(body(type));
    }
    Bytes out = new Bytes();
    out.int32(MAGIC);
    out.uint8(table.oldestMinor());
    out.uint8(table.newestMinor());
    out.uint16(table.kinds().size());
    out.uint16(table.types().size());
    out.uint16(pool.size());
    out.int32(kindsStart);
    out.int32(typesStart);
    out.int32(bodiesStart + bodies.size());
    out.append(kinds);
    out.append(index);
    out.append(bodies);
    pool(out, pool);
    return out.toByteArray();
  }

  private static void pool(Bytes out, SortedSet<String> pool) {
    Bytes characters = new Bytes();
    for (String string : pool) {
      out.int32(characters.size());
      if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(string)) {
        throw new IllegalArgumentException("not Latin-1: " + string);
      }
      characters.writeBytes(string.getBytes(StandardCharsets.ISO_8859_1));
    }
    out.int32(characters.size());
    out.append(characters);
  }

  private void kind(Bytes out, KindRow kind) {
    out.uint16(string(kind.group()));
    out.uint16(string(kind.version()));
    out.uint16(string(kind.kind()));
    out.uint16(type(kind.type()));
    out.uint16(kind.resource().isEmpty() ? NONE : string(kind.resource()));
    out.uint8(kind.namespaced() ? 1 : 0);
    out.uint8(kind.introduced());
    out.uint8(kind.deprecated());
    out.uint8(kind.removed());
    String[] replacement = replacement(kind);
    for (int part = 0; part < 3; part++) {
      out.uint16(replacement.length == 0 ? NONE : string(replacement[part]));
    }
    span(out, kind.span());
  }

  /** Group, version and kind, or nothing. */
  private static String[] replacement(KindRow kind) {
    if (kind.replacement().isEmpty()) {
      return new String[0];
    }
    int last = kind.replacement().lastIndexOf('/');
    String apiVersion = kind.replacement().substring(0, last);
    int slash = apiVersion.indexOf('/');
    return new String[] {
      slash < 0 ? "" : apiVersion.substring(0, slash),
      apiVersion.substring(slash + 1),
      kind.replacement().substring(last + 1)
    };
  }

  private Bytes body(TypeRow type) {
    List<Integer> required = new ArrayList<>();
    Bytes fields = new Bytes();
    List<Integer> starts = new ArrayList<>();
    for (int index = 0; index < type.fields().size(); index++) {
      FieldRow field = type.fields().get(index);
      if (!field.required().isEmpty()) {
        required.add(index);
      }
      starts.add(fields.size());
      field(fields, field, type);
    }
    Bytes body = new Bytes();
    span(body, type.span());
    body.uint8(mapType(type.mapType()));
    body.uint16(type.fields().size());
    body.uint16(required.size());
    for (int index : required) {
      body.uint16(index);
    }
    int fieldsStart = body.size() + 4 * type.fields().size();
    for (int index = 0; index < type.fields().size(); index++) {
      body.uint16(string(type.fields().get(index).name()));
      body.uint16(fieldsStart + starts.get(index));
    }
    body.append(fields);
    return body;
  }

  private void field(Bytes out, FieldRow field, TypeRow type) {
    span(out, field.span().in(type.span()));
    int listType = listType(field.listType());
    int flags = field.required().isEmpty() ? 0 : 1;
    flags |= field.enumValues().isEmpty() ? 0 : 2;
    flags |= field.defaultValue().isEmpty() ? 0 : 4;
    flags |= listType << 3;
    flags |= mapType(field.mapType()) << 5;
    flags |= marked.contains(type.name() + "." + field.name()) ? 0x80 : 0;
    out.uint8(flags);
    if (!field.required().isEmpty()) {
      span(out, field.required().get(0));
    }
    shape(out, field.shape());
    if (listType == ListType.MAP.ordinal()) {
      strings(out, field.listMapKeys());
    }
    if (!field.enumValues().isEmpty()) {
      strings(out, field.enumValues());
    }
    if (!field.defaultValue().isEmpty()) {
      out.uint16(string(plain(field.defaultValue())));
    }
  }

  private void shape(Bytes out, String shape) {
    if (shape.startsWith(ApiTable.LIST_OF)) {
      out.uint8(0x41);
      shape(out, shape.substring(ApiTable.LIST_OF.length()));
    } else if (shape.startsWith(ApiTable.MAP_OF)) {
      out.uint8(0x42);
      shape(out, shape.substring(ApiTable.MAP_OF.length()));
    } else if (ApiTable.isType(shape)) {
      out.uint8(0x40);
      out.uint16(type(shape));
    } else {
      out.uint8(scalar(shape).ordinal());
    }
  }

  private static Shape.Scalar scalar(String word) {
    for (Shape.Scalar scalar : Shape.Scalar.values()) {
      if (scalar.toString().equals(word)) {
        return scalar;
      }
    }
    throw new IllegalArgumentException("not a shape: " + word);
  }

  private static int listType(String word) {
    return word.isEmpty() ? 0 : ListType.valueOf(word.toUpperCase(Locale.ROOT)).ordinal();
  }

  private static int mapType(String word) {
    return word.isEmpty() ? 0 : MapType.valueOf(word.toUpperCase(Locale.ROOT)).ordinal();
  }

  private void strings(Bytes out, List<String> values) {
    out.uint8(values.size());
    for (String value : values) {
      out.uint16(string(value));
    }
  }

  private static void span(Bytes out, Span span) {
    out.uint8(span.since());
    out.uint8(span.until());
  }

  /** A JSON literal as plain text; our literals have no escapes. */
  static String plain(String literal) {
    return literal.startsWith("\"") ? literal.substring(1, literal.length() - 1) : literal;
  }

  private int string(String value) {
    Integer number = strings.get(value);
    if (number == null) {
      throw new IllegalStateException("not in the pool: " + value);
    }
    return number;
  }

  private int type(String name) {
    Integer number = types.get(name);
    if (number == null) {
      throw new IllegalArgumentException("no such type in the table: " + name);
    }
    return number;
  }

  /** Big-endian numbers, refused when they do not fit. */
  private static final class Bytes extends ByteArrayOutputStream {
    void uint8(int value) {
      if (value < 0 || value > 0xFF) {
        throw new IllegalArgumentException("does not fit into a byte: " + value);
      }
      write(value);
    }

    void uint16(int value) {
      if (value < 0 || value > 0xFFFF) {
        throw new IllegalArgumentException("does not fit into two bytes: " + value);
      }
      write(value >> 8);
      write(value);
    }

    void int32(int value) {
      write(value >>> 24);
      write(value >>> 16);
      write(value >>> 8);
      write(value);
    }

    void append(Bytes other) {
      writeBytes(other.toByteArray());
    }
  }
}
