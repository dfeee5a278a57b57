package dev.plimsoll.yaml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes floating point numbers as Go does: the fewest digits that read back as the same. */
final class GoFloat {

  private GoFloat() {}

  /** The form of {@code encoding/json}; {@code value} is finite. */
  static String json(double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    BigDecimal digits = shortest(value);
    double size = Math.abs(value);
    if (size >= 1e-6 && size < 1e21) {
      return digits.toPlainString();
    }
    return scientific(digits, 1);
  }

  /**
   * The form of a mapping's key: {@code strconv.FormatFloat(value, 'g', -1, 32)}, so in single
   * precision, as {@code sigs.k8s.io/yaml} writes it.
   */
  static String key(double value) {
    float single = (float) value;
    if (Float.isNaN(single)) {
      return ".nan";
    }
    if (Float.isInfinite(single)) {
      return single > 0 ? ".inf" : "-.inf";
    }
    if (single == 0) {
      return 1 / single < 0 ? "-0" : "0";
    }
    BigDecimal digits = shortest(single);
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent < -4 || exponent >= 6) {
      return scientific(digits, 2);
    }
    return digits.toPlainString();
  }

  /** The whole number with the digits that Go prints for a number of 2^53 and more. */
  static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int precision = 1; precision < 17; precision++) {
      BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  private static BigDecimal shortest(float value) {
    BigDecimal exact = new BigDecimal(value);
    for (int precision = 1; precision < 9; precision++) {
      BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (rounded.floatValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(9, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  private static String scientific(BigDecimal digits, int exponentDigits) {
    String unscaled = digits.unscaledValue().abs().toString();
    int exponent = digits.precision() - digits.scale() - 1;
    StringBuilder text = new StringBuilder();
    if (digits.signum() < 0) {
      text.append('-');
    }
    text.append(unscaled.charAt(0));
    if (unscaled.length() > 1) {
      text.append('.').append(unscaled, 1, unscaled.length());
    }
    text.append('e').append(exponent < 0 ? '-' : '+');
    String power = Integer.toString(Math.abs(exponent));
    for (int i = power.length(); i < exponentDigits; i++) {
      text.append('0');
    }
    return text.append(power).toString();
  }
}
