package dev.plimsoll.model;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads whole numbers as Go's {@code strconv} does: an optional sign, then ASCII digits. */
final class Integers {

  private Integers() {}

  static OptionalInt int32(String text) {
    OptionalLong number = int64(text);
    return number.isPresent() && number.getAsLong() == (int) number.getAsLong()
        ? OptionalInt.of((int) number.getAsLong())
        : OptionalInt.empty();
  }

  static OptionalLong int64(String text) {
    boolean negative = text.startsWith("-");
    int start = negative || text.startsWith("+") ? 1 : 0;
    if (start == text.length()) {
      return OptionalLong.empty();
    }
    // Counted downwards, for the smallest number has no positive counterpart.
    long number = 0;
    for (int i = start; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || number < (Long.MIN_VALUE + digit) / 10) {
        return OptionalLong.empty();
      }
      number = number * 10 - digit;
    }
    if (negative) {
      return OptionalLong.of(number);
    }
    return number == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(-number);
  }
}
