package dev.plimsoll.lint;

import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.View;
import java.util.List;

/**
 * What a program of the control plane is told, by a flag or in its configuration file, or does
 * where it is told nothing.
 *
 * @param at where it is written; where it is not, what stands for the program
 * @param value what is written, or the program's default; lists are joined by commas
 * @param state whether it is written, and whether that can be told at all
 */
public record Setting(Located at, String value, State state) implements View {

  /** What is known of a setting. */
  public enum State {
    /** It is written. */
    WRITTEN,
    /** It is not written, so that the default holds. */
    DEFAULT,
    /** It may be written where nobody here can read it. */
    UNKNOWN
  }

  /** Whether it is known to be this. */
  public boolean is(String expected) {
    return state != State.UNKNOWN && value.equals(expected);
  }

  /** Whether it is known to be true, as Go's {@code ParseBool} reads it. */
  public boolean isOn() {
    return state != State.UNKNOWN && switches(value, "1", "t", "true");
  }

  /** Whether it is known to be false, as Go's {@code ParseBool} reads it. */
  public boolean isOff() {
    return state != State.UNKNOWN && switches(value, "0", "f", "false");
  }

  /** Whether it is known to be empty: not written, with no default. */
  public boolean isMissing() {
    return state != State.UNKNOWN && value.isEmpty();
  }

  /** Whether it is written in a way that can be read. */
  public boolean isWritten() {
    return state == State.WRITTEN;
  }

  /** Whether it is a list that is known to have this item. */
  public boolean has(String item) {
    return state != State.UNKNOWN && items().contains(item);
  }

  /** Whether it is a list that is known not to have this item. */
  public boolean lacks(String item) {
    return state != State.UNKNOWN && !items().contains(item);
  }

  /** Whether it is a number that is known to be smaller than this; nothing is 0. */
  public boolean isBelow(long bound) {
    return state != State.UNKNOWN && number() < bound;
  }

  /** Whether it is a number that is known to be greater than this; nothing is 0. */
  public boolean isAbove(long bound) {
    return state != State.UNKNOWN && number() > bound;
  }

  /** Whether it is an address that is known to be no loopback. */
  public boolean isOpen() {
    return state != State.UNKNOWN
        && !value.startsWith("127.")
        && !value.startsWith("localhost")
        && !value.startsWith("::1")
        && !value.startsWith("[::1]");
  }

  /** Whether it is a duration, such as {@code 1h30m}, that is known to be longer than this. */
  public boolean isLongerThan(long seconds) {
    return state != State.UNKNOWN && seconds() > seconds;
  }

  /** Whether it is a duration that is known to be none, which mostly means without an end. */
  public boolean lastsForEver() {
    return state != State.UNKNOWN && !value.isEmpty() && seconds() == 0;
  }

  /** The items of a list. */
  public List<String> items() {
    return value.isEmpty() ? List.of() : List.of(value.split(","));
  }

  /** For the end of a message: says so where nobody wrote it. */
  public String byDefault() {
    return state == State.DEFAULT ? " by default" : "";
  }

  /** The number; what is none is out of every bound's reach. */
  private long number() {
    try {
      return value.isEmpty() ? 0 : Long.parseLong(value);
    } catch (NumberFormatException none) {
      return Long.MAX_VALUE;
    }
  }

  /** The seconds of a duration as Go writes it; -1 for what is none. */
  private double seconds() {
    double total = 0;
    int start = 0;
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      if (Character.isDigit(character) || character == '.') {
        continue;
      }
      boolean milli = value.startsWith("ms", i);
      double unit = character == 'h' ? 3600 : character == 'm' && !milli ? 60 : milli ? 0.001 : 1;
      try {
        total += unit * Double.parseDouble(value.substring(start, i));
      } catch (NumberFormatException none) {
        return -1;
      }
      i += milli ? 1 : 0;
      start = i + 1;
    }
    return total;
  }

  private static boolean switches(String value, String digit, String letter, String word) {
    return value.equals(digit) || value.equalsIgnoreCase(letter) || value.equalsIgnoreCase(word);
  }
}
