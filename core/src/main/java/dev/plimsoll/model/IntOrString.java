package dev.plimsoll.model;

import dev.plimsoll.tree.Reader;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A whole number of 32 bits, or a string: a port's number or its name, a count or a percentage.
 *
 * <p>Mirrors {@code intstr.IntOrString} of apimachinery: {@code 80} and {@code "80"} differ.
 */
public sealed interface IntOrString {

  /**
   * Reads a whole number of 32 bits or a string; where nothing is written Go leaves the number 0.
   */
  Reader<IntOrString> READER =
      new Reader<>() {
        @Override
        public Optional<IntOrString> read(Node node) {
          return Optional.ofNullable(IntOrString.read(node));
        }

        @Override
        public IntOrString zero() {
          return new Whole(0);
        }
      };

  /**
   * A whole number.
   *
   * @param value the number
   */
  record Whole(int value) implements IntOrString {
    @Override
    public String toString() {
      return Integer.toString(value);
    }
  }

  /**
   * A string.
   *
   * @param value its characters
   */
  record Text(String value) implements IntOrString {
    @Override
    public String toString() {
      return value;
    }
  }

  /** A whole number. */
  static IntOrString of(int value) {
    return new Whole(value);
  }

  /** A string. */
  static IntOrString of(String value) {
    return new Text(value);
  }

  /** The number, or 0 for a string that is none, as {@code IntValue} reads it. */
  default int intValue() {
    if (this instanceof Whole whole) {
      return whole.value();
    }
    OptionalInt number = Integers.int32(toString());
    return number.orElse(0);
  }

  /** The percentage, if this is a string such as {@code 25%}. */
  default OptionalInt percentage() {
    if (this instanceof Text text && text.value().endsWith("%")) {
      return Integers.int32(text.value().substring(0, text.value().length() - 1));
    }
    return OptionalInt.empty();
  }

  /**
   * The number itself, or the percentage of a total, as {@code GetScaledValueFromIntOrPercent}
   * counts.
   *
   * @param total what a hundred per cent are
   * @param roundUp whether part of one counts as one; else as none
   * @return nothing for a string that is no percentage
   */
  default OptionalInt scaled(int total, boolean roundUp) {
    if (this instanceof Whole whole) {
      return OptionalInt.of(whole.value());
    }
    OptionalInt percentage = percentage();
    if (percentage.isEmpty()) {
      return percentage;
    }
    long hundredths = (long) percentage.getAsInt() * total;
    long floor = Math.floorDiv(hundredths, 100L);
    return OptionalInt.of((int) (roundUp && floor * 100 != hundredths ? floor + 1 : floor));
  }

  private static @Nullable IntOrString read(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      return null;
    }
    if (scalar.value() instanceof Scalar.Text text) {
      return new Text(text.value());
    }
    if (scalar.value() instanceof Scalar.Int whole) {
      BigInteger number = whole.value();
      return number.bitLength() < Integer.SIZE ? new Whole(number.intValue()) : null;
    }
    return null;
  }
}
