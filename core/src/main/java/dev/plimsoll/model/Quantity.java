package dev.plimsoll.model;

import dev.plimsoll.tree.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of something: {@code 500m} CPUs, {@code 1.5Gi} of memory.
 *
 * <p>Mirrors {@code resource.Quantity} of apimachinery: what it accepts, how it rounds and caps,
 * how it writes. Two quantities are equal when their amounts are, so {@code 1000m} equals {@code 1}
 * whatever their formats.
 */
public final class Quantity implements Comparable<Quantity> {

  /** How a quantity is written. */
  public enum Format {
    /** With powers of 1024: {@code 12Mi}. */
    BINARY_SI,
    /** With powers of 1000: {@code 12M}. */
    DECIMAL_SI,
    /** With an exponent: {@code 12e6}. */
    DECIMAL_EXPONENT
  }

  /** Nothing. */
  public static final Quantity ZERO = new Quantity(0, 0, null, Format.DECIMAL_SI);

  /** Reads a string or a number, as {@code UnmarshalJSON} of the original does. */
  public static final Reader<Quantity> READER = new QuantityReader();

  /** An addend this many digits smaller than the other is lost instead of filling the memory. */
  private static final long LOST = 10_000;

  private static final int MILLI = -3;

  // The amount is value * 10^scale, or big where it is not null. Which of the two holds an amount
  // is as in the original, since its conversions to int64 differ between them.
  private final long value;
  private final int scale;
  private final @Nullable BigDecimal big;
  private final Format format;

  private Quantity(long value, int scale, @Nullable BigDecimal big, Format format) {
    this.value = value;
    this.scale = scale;
    this.big = big;
    this.format = format;
  }

  /** A whole amount. */
  public static Quantity of(long amount, Format format) {
    return new Quantity(amount, 0, null, format);
  }

  /** An amount in thousandths. */
  public static Quantity ofMilli(long thousandths, Format format) {
    return new Quantity(thousandths, MILLI, null, format);
  }

  static Quantity of(long value, int scale, Format format) {
    return new Quantity(value, scale, null, format);
  }

  static Quantity of(BigDecimal big, Format format) {
    return new Quantity(0, 0, big, format);
  }

  /**
   * Reads a quantity as {@code ParseQuantity} does: amounts below a billionth are rounded up to it,
   * those with a binary suffix are capped at 2^63-1.
   *
   * @param text such as {@code 500m}, {@code 1.5Gi} or {@code 12e6}; no spaces around it
   * @return nothing when the text is no quantity
   */
  public static Optional<Quantity> parse(String text) {
    return Optional.ofNullable(QuantityParser.parse(text));
  }

  /** How it is written. */
  public Format format() {
    return format;
  }

  /** Whether it is nothing. */
  public boolean isZero() {
    return sign() == 0;
  }

  /** -1, 0 or 1 for an amount below, equal to or above nothing. */
  public int sign() {
    return big == null ? Long.signum(value) : big.signum();
  }

  /**
   * The amount in whole units, rounded up as {@code Value()} does. Of an amount that does not fit
   * in 64 bits it gives what the original gives, which is of no use: zero, or some bits of it.
   */
  public long value() {
    return scaled(0);
  }

  /** The amount in thousandths, as {@code MilliValue()} has it; else as {@link #value()}. */
  public long milliValue() {
    return scaled(MILLI);
  }

  /** The exact amount. */
  public BigDecimal amount() {
    return big == null ? BigDecimal.valueOf(value, -scale) : big;
  }

  /** The sum, in this quantity's format, or the other's if this one is zero. */
  public Quantity add(Quantity other) {
    Format sumFormat = isZero() ? other.format : format;
    if (big == null && other.big == null) {
      Quantity sum = fastSum(value, scale, other.value, other.scale, sumFormat);
      if (sum != null) {
        return sum;
      }
    }
    return of(sum(amount(), other.amount()), sumFormat);
  }

  /** The difference, in this quantity's format, or the other's if this one is zero. */
  public Quantity subtract(Quantity other) {
    return add(other.negate());
  }

  /** The same amount with the other sign. */
  public Quantity negate() {
    if (big != null) {
      return of(big.negate(), format);
    }
    return value == Long.MIN_VALUE
        ? of(amount().negate(), format)
        : new Quantity(-value, scale, null, format);
  }

  /** The larger of the two; this one if they are equal. */
  public Quantity max(Quantity other) {
    return compareTo(other) >= 0 ? this : other;
  }

  @Override
  public int compareTo(Quantity other) {
    if (big == null && other.big == null && scale == other.scale) {
      return Long.compare(value, other.value);
    }
    return amount().compareTo(other.amount());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Quantity quantity && compareTo(quantity) == 0;
  }

  @Override
  public int hashCode() {
    return isZero() ? 0 : amount().stripTrailingZeros().hashCode();
  }

  /**
   * The canonical form, as {@code CanonicalizeBytes} writes it: {@code 1.5Gi} is {@code 1536Mi},
   * {@code 0.5} is {@code 500m}. Like the original it has no suffix beyond {@code E} and {@code
   * Ei}.
   */
  @Override
  public String toString() {
    return big == null
        ? QuantityWriter.write(value, scale, format)
        : QuantityWriter.write(big, format);
  }

  private static @Nullable Quantity fastSum(
      long left, int leftScale, long right, int rightScale, Format format) {
    if (right == 0) {
      return new Quantity(left, leftScale, null, format);
    }
    if (left == 0) {
      return new Quantity(right, rightScale, null, format);
    }
    int common = Math.min(leftScale, rightScale);
    if (!Powers.fits(left, leftScale - common) || !Powers.fits(right, rightScale - common)) {
      return null;
    }
    long a = left * Powers.ten(leftScale - common);
    long b = right * Powers.ten(rightScale - common);
    long sum = a + b;
    boolean overflow = ((a ^ sum) & (b ^ sum)) < 0;
    return overflow ? null : new Quantity(sum, common, null, format);
  }

  private static BigDecimal sum(BigDecimal left, BigDecimal right) {
    if (left.signum() != 0 && right.signum() != 0) {
      long apart = Powers.magnitude(left) - Powers.magnitude(right);
      if (Math.abs(apart) > LOST) {
        return apart > 0 ? left : right;
      }
    }
    return left.signum() == 0 ? right : right.signum() == 0 ? left : left.add(right);
  }

  private long scaled(int target) {
    if (big != null) {
      return scaled(big, target);
    }
    if (scale >= target) {
      int up = scale - target;
      // What does not fit wraps around where the original multiplies at once, and else is nothing.
      boolean atOnce = up <= 3 || up == 6 || up == 9;
      return atOnce || Powers.fits(value, up) ? value * Powers.ten(up) : 0;
    }
    int down = target - scale;
    if (down > Powers.LARGEST) {
      return Long.signum(value);
    }
    long divisor = Powers.ten(down);
    long quotient = value / divisor;
    return value % divisor == 0 ? quotient : quotient + Long.signum(value);
  }

  /** What {@code scaledValue} gives, which rounds other than the fast path and wraps around. */
  private static long scaled(BigDecimal amount, int target) {
    BigInteger unscaled = amount.unscaledValue();
    long difference = (long) amount.scale() + target;
    if (difference == 0) {
      return unscaled.longValue();
    }
    if (difference < 0) {
      // A power of ten beyond int64 becomes its smallest number, as Go converts it on amd64.
      long power = -difference > Powers.LARGEST ? Long.MIN_VALUE : Powers.ten((int) -difference);
      return unscaled.longValue() * power;
    }
    // Amounts far below nothing wrap around, since the original looks at the upper bound alone.
    boolean low = unscaled.signum() < 0 || unscaled.bitLength() < Long.SIZE;
    if (low && difference <= Powers.LARGEST) {
      long divisor = Powers.ten((int) difference);
      long whole = unscaled.longValue();
      return whole / divisor + (whole % divisor == 0 ? 0 : 1);
    }
    return amount
        .movePointRight(-target)
        .setScale(0, RoundingMode.CEILING)
        .toBigInteger()
        .longValue();
  }
}
