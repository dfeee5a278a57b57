package dev.plimsoll.suppression;

import dev.plimsoll.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a file says that should be a baseline.
 *
 * @param baseline what could be read
 * @param problems what is wrong with the file
 */
public record BaselineReading(Baseline baseline, List<Diagnostic> problems) {

  /** Copies the list. */
  public BaselineReading {
    problems = List.copyOf(problems);
  }
}
