package dev.plimsoll.yaml;

import org.jspecify.annotations.Nullable;

/** Short strings that a file has again and again, such as its keys, each kept once if it can be. */
final class SharedTexts {

  private static final int LONGEST = 40;
  private static final int BITS = 10;

  private final Scalar.@Nullable Text[] slots = new Scalar.Text[1 << BITS];

  /** A string of these characters; the one seen last of those that share a slot is kept. */
  Scalar.Text of(String text) {
    if (text.length() > LONGEST) {
      return new Scalar.Text(text);
    }
    int slot = (text.hashCode() * 0x9E3779B9) >>> (32 - BITS);
    Scalar.Text known = slots[slot];
    if (known == null || !known.value().equals(text)) {
      known = new Scalar.Text(text);
      slots[slot] = known;
    }
    return known;
  }
}
