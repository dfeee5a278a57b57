package dev.plimsoll.model;

import java.math.BigDecimal;

/** Powers of ten in 64 bits. */
final class Powers {

  /** The exponent of the largest power of ten in 64 bits. */
  static final int LARGEST = 18;

  private Powers() {}

  /**
   * Ten to the power of {@code exponent}.
   *
   * @param exponent from 0; beyond {@link #LARGEST} the answer is 0
   */
  static long ten(int exponent) {
    if (exponent > LARGEST) {
      return 0;
    }
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  /** Whether {@code value} times ten to the power of {@code exponent} fits in 64 bits. */
  static boolean fits(long value, int exponent) {
    if (exponent > LARGEST) {
      return value == 0;
    }
    long limit = Long.MAX_VALUE / ten(exponent);
    return value <= limit && value >= -limit;
  }

  /** The exponent of the power of ten just above an amount. */
  static long magnitude(BigDecimal amount) {
    return (long) amount.precision() - amount.scale();
  }
}
