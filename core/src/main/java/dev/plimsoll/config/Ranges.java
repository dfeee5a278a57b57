package dev.plimsoll.config;

import java.util.Optional;

/** Ranges as users write them in settings. */
public final class Ranges {

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
}
