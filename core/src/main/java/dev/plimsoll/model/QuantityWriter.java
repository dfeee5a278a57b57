package dev.plimsoll.model;

import dev.plimsoll.model.Quantity.Format;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Writes quantities canonically, as {@code CanonicalizeBytes} does. */
final class QuantityWriter {

  private static final String DECIMAL = "num kMGTPE";
  private static final String BINARY = "KMGTPE";
  private static final int NANO = -9;
  private static final int KIBI = 1024;
  private static final BigInteger BIG_KIBI = BigInteger.valueOf(KIBI);
  private static final BigDecimal BIG_LIMIT = BigDecimal.valueOf(KIBI);

  /** An amount with more zeros than this is not written out to look for powers of 1024. */
  private static final int MANY_ZEROS = 10_000;

  private QuantityWriter() {}

  static String write(long value, int scale, Format format) {
    if (value == 0) {
      return "0";
    }
    // Below 1024 there is no binary suffix to find.
    if (format == Format.BINARY_SI && scale == 0 && (value <= -KIBI || value >= KIBI)) {
      long mantissa = value;
      int times = 0;
      while (mantissa % KIBI == 0) {
        mantissa /= KIBI;
        times++;
      }
      return mantissa + binarySuffix(times);
    }
    if (format == Format.BINARY_SI && scale != 0) {
      return write(BigDecimal.valueOf(value, -scale), format);
    }
    long mantissa = value;
    long exponent = scale;
    while (mantissa % 10 == 0) {
      mantissa /= 10;
      exponent++;
    }
    int up = (int) Math.floorMod(exponent, 3L);
    if (!Powers.fits(mantissa, up)) {
      return decimal(BigInteger.valueOf(mantissa), exponent, format);
    }
    return mantissa * Powers.ten(up) + decimalSuffix(exponent - up, format);
  }

  static String write(BigDecimal amount, Format format) {
    if (amount.signum() == 0) {
      return "0";
    }
    if (format == Format.BINARY_SI
        && amount.scale() >= -MANY_ZEROS
        && amount.abs().compareTo(BIG_LIMIT) >= 0) {
      BigDecimal whole = amount.setScale(0, RoundingMode.UP);
      if (whole.compareTo(amount) == 0) {
        return binary(whole.unscaledValue());
      }
    }
    BigInteger mantissa = amount.unscaledValue();
    long exponent = -(long) amount.scale();
    BigInteger[] divided = mantissa.divideAndRemainder(BigInteger.TEN);
    while (divided[1].signum() == 0) {
      mantissa = divided[0];
      exponent++;
      divided = mantissa.divideAndRemainder(BigInteger.TEN);
    }
    return decimal(mantissa, exponent, format);
  }

  private static String decimal(BigInteger mantissa, long exponent, Format format) {
    int up = (int) Math.floorMod(exponent, 3L);
    return mantissa.multiply(BigInteger.TEN.pow(up)) + decimalSuffix(exponent - up, format);
  }

  private static String binary(BigInteger whole) {
    BigInteger mantissa = whole;
    int times = 0;
    BigInteger[] divided = mantissa.divideAndRemainder(BIG_KIBI);
    while (divided[1].signum() == 0) {
      mantissa = divided[0];
      times++;
      divided = mantissa.divideAndRemainder(BIG_KIBI);
    }
    return mantissa + binarySuffix(times);
  }

  private static String binarySuffix(int times) {
    return times == 0 || times > BINARY.length() ? "" : BINARY.charAt(times - 1) + "i";
  }

  private static String decimalSuffix(long exponent, Format format) {
    if (exponent == 0) {
      return "";
    }
    if (format == Format.DECIMAL_EXPONENT) {
      return "e" + exponent;
    }
    long place = (exponent - NANO) / 3;
    return exponent < NANO || place >= DECIMAL.length()
        ? ""
        : String.valueOf(DECIMAL.charAt((int) place));
  }
}
