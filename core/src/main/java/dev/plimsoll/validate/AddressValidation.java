package dev.plimsoll.validate;

import dev.plimsoll.tree.Field;

/**
 * IP addresses and blocks of them, as Go's {@code netutils.ParseIPSloppy} and its like read them.
 */
public final class AddressValidation {

  private static final int MAPPED_BITS = 96;
  private static final int GROUPS = 8;

  private AddressValidation() {}

  /** An address that must be there. */
  public static void address(Field<String> address, FieldErrors errors) {
    String text = address.orElse("");
    if (!isAddress(text)) {
      errors.invalid(address, "must be an IP address, such as 10.9.8.7 or 2001:db8::ffff");
    }
  }

  /** A block of addresses that must be there. */
  public static void block(Field<String> block, FieldErrors errors) {
    if (!isBlock(block.orElse(""))) {
      errors.invalid(
          block, "must be a block of addresses in CIDR form, such as 10.9.8.0/24 or 2001:db8::/64");
    }
  }

  /** Whether a text can be read as an address, also with zeros in front of its numbers. */
  public static boolean isReadable(String text) {
    return isVersion4(text) || isVersion6(text);
  }

  /** Whether a text is an address of version 4 or 6. */
  public static boolean isAddress(String text) {
    return (isVersion4(text) || isVersion6(text)) && AddressWarnings.isPlain(text);
  }

  /** Whether an address is of the kind that is never another host's: {@code ValidateEndpointIP}. */
  public static boolean isSpecial(String text) {
    if (!isAddress(text)) {
      return false;
    }
    int[] bytes = AddressWarnings.bytes(text);
    boolean four = text.indexOf(':') < 0 || AddressWarnings.isMapped(bytes, text);
    if (four) {
      boolean none = bytes[12] == 0 && bytes[13] == 0 && bytes[14] == 0 && bytes[15] == 0;
      return none
          || bytes[12] == 127
          || (bytes[12] == 169 && bytes[13] == 254)
          || (bytes[12] == 224 && bytes[13] == 0 && bytes[14] == 0);
    }
    boolean zeros = true;
    for (int i = 0; i < 15; i++) {
      zeros &= bytes[i] == 0;
    }
    return (zeros && bytes[15] <= 1)
        || (bytes[0] == 0xfe && (bytes[1] & 0xc0) == 0x80)
        || (bytes[0] == 0xff && (bytes[1] & 0x0f) == 0x02);
  }

  /** Whether a text is a block of addresses, no bit of which is set behind the prefix. */
  public static boolean isBlock(String text) {
    int slash = text.indexOf('/');
    if (!isReadableBlock(text)) {
      return false;
    }
    String address = text.substring(0, slash);
    String bits = text.substring(slash + 1);
    return (bits.length() == 1 || bits.charAt(0) != '0')
        && AddressWarnings.isPlain(address)
        && !AddressWarnings.hasBitsBeyond(
            AddressWarnings.bytes(address), address.indexOf(':') >= 0, Integer.parseInt(bits));
  }

  /** Whether a text can be read as a block of addresses, whatever bits are set. */
  public static boolean isReadableBlock(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return false;
    }
    String address = text.substring(0, slash);
    int most = isVersion4(address) ? 32 : isVersion6(address) ? 128 : -1;
    int bits = number(text, slash + 1, text.length(), 3, 10);
    return bits >= 0 && bits <= most;
  }

  /** Whether a block that can be read is one of version 6: {@code IsIPv6CIDRString}. */
  public static boolean isBlockOfVersion6(String text) {
    int slash = text.indexOf('/');
    String address = text.substring(0, Math.max(0, slash));
    if (address.indexOf(':') < 0) {
      return false;
    }
    boolean mapped =
        isVersion6(address) && AddressWarnings.isMapped(AddressWarnings.bytes(address), address);
    return !mapped || number(text, slash + 1, text.length(), 3, 10) < MAPPED_BITS;
  }

  /** Whether a text is an address of version 4. */
  public static boolean isVersion4(String text) {
    int part = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        int number = number(text, from, i, 16, 10);
        if (number < 0 || number > 255) {
          return false;
        }
        part++;
        from = i + 1;
      }
    }
    return part == 4;
  }

  /** Whether a text is an address of version 6, with a tail of version 4 or not. */
  public static boolean isVersion6(String text) {
    if (text.indexOf(':') < 0) {
      return false;
    }
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text) == GROUPS;
    }
    String left = text.substring(0, gap);
    String right = text.substring(gap + 2);
    int before = left.isEmpty() ? 0 : groups(left);
    int after = right.isEmpty() ? 0 : groups(right);
    return right.indexOf("::") < 0
        && left.indexOf('.') < 0
        && before >= 0
        && after >= 0
        && before + after < GROUPS;
  }

  /** How many groups of 16 bits are written; -1 for what is no such list. */
  private static int groups(String text) {
    int groups = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) != ':') {
        continue;
      }
      if (i == text.length() && isVersion4(text.substring(from))) {
        return groups + 2;
      }
      if (number(text, from, i, 4, 16) < 0) {
        return -1;
      }
      groups++;
      from = i + 1;
    }
    return groups;
  }

  private static int number(String text, int from, int to, int digits, int radix) {
    if (to <= from || to - from > digits) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return -1;
      }
      number = Math.min(number * radix + digit, 1 << 20);
    }
    return number;
  }
}
