package dev.plimsoll.suppression;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Suppressed;
import java.util.List;

/**
 * The findings of a run, sorted out.
 *
 * @param kept what is to be said, in order
 * @param suppressed what is not
 */
public record Judged(List<Diagnostic> kept, List<Suppressed> suppressed) {

  /** Copies the lists. */
  public Judged {
    kept = List.copyOf(kept);
    suppressed = List.copyOf(suppressed);
  }
}
