package dev.plimsoll.config;

import java.util.List;
import java.util.Optional;

/** Ranges as users write them in settings. */
public final class Ranges {

  private static final List<String> SUFFIXES =
      List.of("", "m", "k", "M", "G", "T", "P", "Ki", "Mi", "Gi", "Ti", "Pi");

  private Ranges() {}

  /**
   * A range of ports, both ends included.
   *
   * @param first the first
   * @param last the last, not below the first
   */
  public record Ports(int first, int last) {

    /** Whether a port is in the range. */
    public boolean contains(int port) {
      return first <= port && port <= last;
    }
  }

  /** Ports such as {@code 443} or {@code 8000-8999}. */
  public static Optional<Ports> ports(String text) {
    int dash = text.indexOf('-');
    int first = Options.limit(dash < 0 ? text : text.substring(0, dash));
    int last = dash < 0 ? first : Options.limit(text.substring(dash + 1));
    return first < 1 || last < first || last > 65535
        ? Optional.empty()
        : Optional.of(new Ports(first, last));
  }

  /**
   * Whether a text is a range of quantities: {@code 10m..2}, {@code ..4Gi} or {@code 64Mi..}.
   *
   * @param text what the user wrote
   */
  static boolean isOfQuantities(String text) {
    int dots = text.indexOf("..");
    return dots >= 0
        && text.length() > 2
        && isQuantity(text.substring(0, dots))
        && isQuantity(text.substring(dots + 2));
  }

  private static boolean isQuantity(String text) {
    int at = 0;
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    boolean whole = at > 0 && isDigit(text.charAt(0)) && text.indexOf('.') == text.lastIndexOf('.');
    return text.isEmpty() || (whole && SUFFIXES.contains(text.substring(at)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
