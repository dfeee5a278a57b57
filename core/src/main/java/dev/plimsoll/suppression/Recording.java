package dev.plimsoll.suppression;

import dev.plimsoll.diagnostic.Diagnostic;
import java.util.List;

/**
 * What came of recording findings.
 *
 * @param baseline the new record
 * @param healed how many findings were recorded and are no longer found
 * @param added what is found and was not recorded before; part of the new record if that may grow
 * @param refused what no baseline can hold, since the API server refuses it or it cannot be read
 */
public record Recording(
    Baseline baseline, int healed, List<Diagnostic> added, List<Diagnostic> refused) {

  /** Copies the lists. */
  public Recording {
    added = List.copyOf(added);
    refused = List.copyOf(refused);
  }
}
