package dev.plimsoll.model;

import dev.plimsoll.model.Quantity.Format;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads quantities as {@code ParseQuantity} does. */
final class QuantityParser {

  /** The scale of the smallest amount there is. */
  private static final int NANO = -9;

  /** Exponents further out than this count as this, so that no arithmetic on scales overflows. */
  private static final int FARTHEST = 1_000_000_000;

  /**
   * Amounts with more zeros than this are kept as they are where the original would write them out.
   */
  private static final int MANY_ZEROS = 10_000;

  /** How many digits the original leaves to 64-bit arithmetic, less what a binary suffix needs. */
  private static final int BINARY_DIGITS = 14;

  private static final String DECIMAL = "num kMGTPE";
  private static final String BINARY = "KMGTPE";

  private final String text;
  private int position;

  private QuantityParser(String text) {
    this.text = text;
  }

  static @Nullable Quantity parse(String text) {
    return text.isEmpty() ? null : new QuantityParser(text).parse();
  }

  private @Nullable Quantity parse() {
    boolean negative = peek() == '-';
    if (negative || peek() == '+') {
      position++;
    }
    while (peek() == '0') {
      position++;
    }
    int start = position;
    digits();
    String number = text.substring(start, position);
    String fraction = "";
    if (peek() == '.') {
      int point = ++position;
      digits();
      fraction = text.substring(point, position);
    }
    int suffix = position;
    return suffix(suffix, number, fraction, negative);
  }

  private @Nullable Quantity suffix(int suffix, String number, String fraction, boolean negative) {
    int length = text.length() - suffix;
    if (length == 0) {
      return decimal(number, fraction, negative, 0, Format.DECIMAL_SI);
    }
    char first = text.charAt(suffix);
    if (length == 1) {
      int place = first == ' ' ? -1 : DECIMAL.indexOf(first);
      return place < 0
          ? null
          : decimal(number, fraction, negative, 3 * place + NANO, Format.DECIMAL_SI);
    }
    if (length == 2 && text.charAt(suffix + 1) == 'i') {
      int place = BINARY.indexOf(first);
      return place < 0 ? null : binary(number, fraction, negative, 10 * (place + 1));
    }
    if (first != 'e' && first != 'E') {
      return null;
    }
    OptionalLong exponent = Integers.int64(text.substring(suffix + 1));
    if (exponent.isEmpty()) {
      return null;
    }
    // The original keeps 32 bits of it.
    int kept = Math.max(-FARTHEST, Math.min(FARTHEST, (int) exponent.getAsLong()));
    return decimal(number, fraction, negative, kept, Format.DECIMAL_EXPONENT);
  }

  private static Quantity decimal(
      String number, String fraction, boolean negative, int exponent, Format format) {
    // The original counts a missing number as the digit 0.
    int digits = Math.max(1, number.length()) + fraction.length();
    int scale = exponent - fraction.length();
    if (digits <= Powers.LARGEST && scale >= NANO) {
      long value = value(fraction, value(number, 0));
      return Quantity.of(negative ? -value : value, scale, format);
    }
    BigInteger unscaled = unscaled(number, fraction);
    return rounded(new BigDecimal(unscaled, -scale), negative, format);
  }

  private static Quantity binary(String number, String fraction, boolean negative, int exponent) {
    int digits = Math.max(1, number.length());
    if (fraction.isEmpty() && digits <= BINARY_DIGITS - exponent * 3 / 10) {
      long value = value(number, 0) << exponent;
      return Quantity.of(negative ? -value : value, 0, Format.BINARY_SI);
    }
    BigInteger unscaled = unscaled(number, fraction).shiftLeft(exponent);
    return rounded(new BigDecimal(unscaled, fraction.length()), negative, Format.BINARY_SI);
  }

  /** Rounds up to the smallest amount, and caps binary ones. */
  private static Quantity rounded(BigDecimal exact, boolean negative, Format format) {
    BigDecimal amount = exact;
    Format kept = format;
    if (amount.signum() != 0) {
      if (Powers.magnitude(amount) < NANO) {
        amount = BigDecimal.valueOf(1, -NANO);
      } else if (amount.scale() >= -MANY_ZEROS) {
        amount = amount.setScale(-NANO, RoundingMode.UP);
      }
      if (format == Format.BINARY_SI) {
        BigDecimal largest = BigDecimal.valueOf(Long.MAX_VALUE);
        if (amount.compareTo(largest) > 0) {
          amount = largest;
        } else if (amount.compareTo(BigDecimal.ONE) < 0) {
          kept = Format.DECIMAL_SI;
        }
      }
    }
    return Quantity.of(negative ? amount.negate() : amount, kept);
  }

  private static long value(String digits, long before) {
    long value = before;
    for (int i = 0; i < digits.length(); i++) {
      value = value * 10 + (digits.charAt(i) - '0');
    }
    return value;
  }

  private static BigInteger unscaled(String number, String fraction) {
    String digits = number + fraction;
    return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
  }

  private void digits() {
    while (peek() >= '0' && peek() <= '9') {
      position++;
    }
  }

  private char peek() {
    return position < text.length() ? text.charAt(position) : '\0';
  }
}
