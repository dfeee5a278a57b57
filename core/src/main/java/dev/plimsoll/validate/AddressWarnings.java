package dev.plimsoll.validate;

import dev.plimsoll.tree.Field;

/**
 * Addresses that can be read and are not written as they should be: {@code GetWarningsForIP} and
 * {@code GetWarningsForCIDR}.
 */
public final class AddressWarnings {

  private static final int GROUPS = 8;
  private static final int BYTES = 16;

  private AddressWarnings() {}

  /** An address; nothing is said of what is none. */
  public static void address(Field<String> address, FieldErrors errors) {
    String text = address.orElse("");
    if (text.isEmpty() || !AddressValidation.isReadable(text)) {
      return;
    }
    int[] bytes = bytes(text);
    if (!isPlain(text)) {
      errors.warning(address, "is not a standard IP address", "write " + plain(bytes, text));
    } else if (text.indexOf(':') >= 0 && !canonical(bytes).equals(text)) {
      errors.warning(address, "is not in the usual form of RFC 5952", "write " + canonical(bytes));
    }
  }

  /** A block of addresses; nothing is said of what is none. */
  public static void block(Field<String> block, FieldErrors errors) {
    String text = block.orElse("").strip();
    int slash = text.indexOf('/');
    if (!AddressValidation.isBlock(text)) {
      return;
    }
    String address = text.substring(0, slash);
    int[] bytes = bytes(address);
    int bits = Integer.parseInt(text.substring(slash + 1));
    boolean six = address.indexOf(':') >= 0;
    if (six && !canonical(bytes).equals(address)) {
      errors.warning(
          block, "is not in the usual form of RFC 5952", "write " + canonical(bytes) + "/" + bits);
    }
  }

  /** Whether an address is written as {@code netip} writes it: {@code IsValidIP}. */
  public static boolean isCanonical(String address) {
    int[] bytes = bytes(address);
    boolean six = address.indexOf(':') >= 0;
    return !hasLeadingZeros(address)
        && !isMapped(bytes, address)
        && (!six || canonical(bytes).equals(address));
  }

  /** Whether a block is written so, without bits beyond its prefix: {@code IsValidCIDR}. */
  public static boolean isCanonicalBlock(String block) {
    int slash = block.indexOf('/');
    String address = block.substring(0, slash);
    String bits = block.substring(slash + 1);
    return isCanonical(address)
        && (bits.length() == 1 || bits.charAt(0) != '0')
        && !hasBitsBeyond(bytes(address), address.indexOf(':') >= 0, Integer.parseInt(bits));
  }

  static boolean hasBitsBeyond(int[] bytes, boolean six, int bits) {
    boolean beyond = false;
    for (int i = (six ? 0 : BYTES - 4) * 8 + bits; i < BYTES * 8; i++) {
      beyond |= (bytes[i / 8] >> (7 - i % 8) & 1) != 0;
    }
    return beyond;
  }

  /** Whether a block lies within another one, and is not all of it. */
  public static boolean isPart(String inner, String outer) {
    int innerSlash = inner.indexOf('/');
    int outerSlash = outer.indexOf('/');
    boolean six = outer.indexOf(':') >= 0;
    int bits = Integer.parseInt(outer.substring(outerSlash + 1));
    if (six != inner.indexOf(':') >= 0
        || Integer.parseInt(inner.substring(innerSlash + 1)) <= bits) {
      return false;
    }
    int[] one = bytes(inner.substring(0, innerSlash));
    int[] other = bytes(outer.substring(0, outerSlash));
    int start = (six ? 0 : BYTES - 4) * 8;
    for (int i = start; i < start + bits; i++) {
      if ((one[i / 8] >> (7 - i % 8) & 1) != (other[i / 8] >> (7 - i % 8) & 1)) {
        return false;
      }
    }
    return true;
  }

  /** An address with zeros in front, or mapped, as it should be written. */
  private static String plain(int[] bytes, String text) {
    return text.indexOf(':') >= 0 && !isMapped(bytes, text)
        ? canonical(bytes)
        : bytes[BYTES - 4]
            + "."
            + bytes[BYTES - 3]
            + "."
            + bytes[BYTES - 2]
            + "."
            + bytes[BYTES - 1];
  }

  /** Whether an address that can be read is written without zeros in front, and not mapped. */
  static boolean isPlain(String address) {
    return !hasLeadingZeros(address) && !isMapped(bytes(address), address);
  }

  /** Whether a decimal part begins with a zero that is not all of it. */
  private static boolean hasLeadingZeros(String text) {
    int from = text.indexOf('.') < 0 ? text.length() : text.lastIndexOf(':') + 1;
    for (int i = from; i + 1 < text.length(); i++) {
      boolean begins = i == from || text.charAt(i - 1) == '.';
      if (begins && text.charAt(i) == '0' && text.charAt(i + 1) != '.') {
        return true;
      }
    }
    return false;
  }

  /** An address of version 4 in the clothes of version 6. */
  static boolean isMapped(int[] bytes, String text) {
    boolean mapped = text.indexOf(':') >= 0 && bytes[10] == 0xff && bytes[11] == 0xff;
    for (int i = 0; i < 10; i++) {
      mapped &= bytes[i] == 0;
    }
    return mapped;
  }

  /** The sixteen bytes of an address; version 4 stands in the last four. */
  static int[] bytes(String text) {
    int[] bytes = new int[BYTES];
    int gap = text.indexOf("::");
    String left = gap < 0 ? text : text.substring(0, gap);
    String right = gap < 0 ? "" : text.substring(gap + 2);
    if (text.indexOf(':') < 0) {
      put(text, bytes, BYTES - 4);
      return bytes;
    }
    put(left, bytes, 0);
    put(right, bytes, BYTES - size(right));
    return bytes;
  }

  private static int size(String groups) {
    int size = 0;
    for (String group : groups.isEmpty() ? new String[0] : groups.split(":", -1)) {
      size += group.indexOf('.') < 0 ? 2 : 4;
    }
    return size;
  }

  private static void put(String groups, int[] bytes, int start) {
    int at = start;
    for (String group : groups.isEmpty() ? new String[0] : groups.split(":", -1)) {
      if (group.indexOf('.') < 0) {
        int number = Integer.parseInt(group, 16);
        bytes[at++] = number >> 8;
        bytes[at++] = number & 0xff;
      } else {
        for (String part : group.split("\\.", -1)) {
          bytes[at++] = Integer.parseInt(part);
        }
      }
    }
  }

  /** The form of RFC 5952: small letters, no zeros in front, the longest gap of zeros left out. */
  private static String canonical(int[] bytes) {
    int best = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int j = i;
      while (j < GROUPS && group(bytes, j) == 0) {
        j++;
      }
      if (j - i > length) {
        best = i;
        length = j - i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == best) {
        text.append("::");
        i += length - 1;
      } else {
        if (text.length() > 0 && text.charAt(text.length() - 1) != ':') {
          text.append(':');
        }
        text.append(Integer.toHexString(group(bytes, i)));
      }
    }
    return text.toString();
  }

  private static int group(int[] bytes, int index) {
    return bytes[2 * index] << 8 | bytes[2 * index + 1];
  }
}
