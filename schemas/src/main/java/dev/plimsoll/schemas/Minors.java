package dev.plimsoll.schemas;

import java.util.OptionalInt;

/** The encoding of a minor of release 1.x in one number, 0 for none. */
final class Minors {

  private Minors() {}

  static OptionalInt optional(int minor) {
    return minor == 0 ? OptionalInt.empty() : OptionalInt.of(minor);
  }

  /** Whether a minor lies between two others, both included and either of them open. */
  static boolean within(int minor, int since, int until) {
    return minor >= since && (until == 0 || minor <= until);
  }
}
