package dev.plimsoll.schemas;

import java.nio.charset.StandardCharsets;

/**
 * The compact table, read in place.
 *
 * <p>All numbers are big-endian and unsigned. Minors of release 1.x are one byte, 0 where nothing
 * is recorded. A string is the number of an entry of the pool. {@code generate.BinaryTable} writes
 * what is read here.
 *
 * <pre>
 * header  u32 magic, u8 oldest minor, u8 newest minor, u16 kinds, u16 types, u16 strings,
 *         u32 where the kinds start, u32 where the types start, u32 where the pool starts
 * kind    u16 group, u16 version, u16 kind, u16 type, u16 resource, u8 namespaced, u8 introduced, u8 deprecated,
 *         u8 removed, u16 x 3 replacement, u8 since, u8 until; sorted by group, kind, then the best version first
 * type    u16 name, u32 where its body starts; sorted by name
 * body    u8 since, u8 until, u8 map type, u16 fields, u16 required fields, u16 x required: index of a field,
 *         fields x (u16 name, u16 distance of the field from the body's start), sorted by name
 * field   u8 since, u8 until, u8 flags, [u8 x 2 span of being required], shape, [u8 n, u16 x n keys],
 *         [u8 n, u16 x n enum], [u16 default]
 * shape   u8 ordinal of a scalar | OBJECT u16 type | LIST shape | MAP shape
 * pool    (strings + 1) x u32 start of the string, then Latin-1 characters
 * </pre>
 */
final class TableBytes {

  static final int MAGIC = 0x504C5431;
  static final int HEADER = 24;
  static final int KIND = 22;
  static final int TYPE = 6;

  static final int OBJECT = 0x40;
  static final int LIST = 0x41;
  static final int MAP = 0x42;

  static final int REQUIRED = 1;
  static final int ENUM = 2;
  static final int DEFAULT = 4;
  static final int LIST_TYPE_SHIFT = 3;
  static final int MAP_TYPE_SHIFT = 5;
  static final int MARKED = 0x80;

  private final byte[] bytes;
  private final int pool;
  private final int characters;

  /** Takes the table from the characters of a class's constants. */
  static TableBytes of(String[] parts) {
    int length = 0;
    for (String part : parts) {
      length += part.length();
    }
    byte[] bytes = new byte[length];
    int at = 0;
    for (String part : parts) {
      byte[] latin = part.getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(latin, 0, bytes, at, latin.length);
      at += latin.length;
    }
    return new TableBytes(bytes);
  }

  private TableBytes(byte[] bytes) {
    this.bytes = bytes;
    if (bytes.length < HEADER || int32(0) != MAGIC) {
      throw new IllegalStateException(
          "without the table of the Kubernetes API, which the Maven build puts in");
    }
    this.pool = int32(20);
    this.characters = pool + 4 * (uint16(10) + 1);
  }

  int uint8(int at) {
    return bytes[at] & 0xFF;
  }

  int uint16(int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  int int32(int at) {
    return uint16(at) << 16 | uint16(at + 2);
  }

  /** The string with this number. */
  String string(int number) {
    int start = int32(pool + 4 * number);
    int end = int32(pool + 4 * number + 4);
    return new String(bytes, characters + start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** Compares the string with this number to a text without making a string of it. */
  int compare(int number, String text) {
    int start = int32(pool + 4 * number);
    int length = int32(pool + 4 * number + 4) - start;
    int common = Math.min(length, text.length());
    for (int index = 0; index < common; index++) {
      int difference = (bytes[characters + start + index] & 0xFF) - text.charAt(index);
      if (difference != 0) {
        return difference;
      }
    }
    return length - text.length();
  }
}
