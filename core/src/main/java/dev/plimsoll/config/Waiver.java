package dev.plimsoll.config;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.source.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An entry of {@code exceptions}: findings that somebody has decided to live with.
 *
 * @param scope about which objects
 * @param codes which findings
 * @param reason why; never empty
 * @param until the last day on which it holds; nothing for one that stays
 * @param place where it is written
 */
public record Waiver(
    Scope scope, List<Code> codes, String reason, Optional<LocalDate> until, Location place) {

  /** Copies the list. */
  public Waiver {
    codes = List.copyOf(codes);
  }

  /** Whether it still holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return until.isEmpty() || !day.isAfter(until.get());
  }
}
