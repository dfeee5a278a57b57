package dev.plimsoll.cluster;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of resources in words, rounded for reading. */
public final class Amounts {

  private static final String[] BINARY = {"", "Ki", "Mi", "Gi", "Ti", "Pi"};

  private Amounts() {}

  /**
   * An amount as a person writes it: {@code 500m} or {@code 2} for CPUs, {@code 1.8Gi} for bytes.
   *
   * @param resource the name of the resource
   * @param amount in the unit of {@link Resources#amount}
   */
  public static String say(String resource, long amount) {
    return switch (resource) {
      case Resources.CPU -> cpu(amount);
      case Resources.MEMORY, Resources.EPHEMERAL_STORAGE -> bytes(amount);
      default -> resource.startsWith("hugepages-") ? bytes(amount) : Long.toString(amount);
    };
  }

  private static String cpu(long milli) {
    boolean tenths = milli % 100 == 0 && (milli >= 1000 || milli == 0);
    return tenths ? trimmed(BigDecimal.valueOf(milli, 3)) : milli + "m";
  }

  private static String bytes(long amount) {
    int unit = 0;
    long size = 1;
    while (unit < BINARY.length - 1 && Math.abs(amount) / size >= 1024) {
      size *= 1024;
      unit++;
    }
    // Down, so that what is free is never said to be more than it is.
    BigDecimal rounded =
        BigDecimal.valueOf(amount).divide(BigDecimal.valueOf(size), 1, RoundingMode.FLOOR);
    return trimmed(rounded) + BINARY[unit];
  }

  private static String trimmed(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
