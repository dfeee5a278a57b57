package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import java.util.List;

/**
 * What was looked at and how much was found, in numbers.
 *
 * @param files files read
 * @param documents documents in them, empty ones not counted
 * @param objects Kubernetes objects in them, items of lists one by one
 * @param partial parts of objects, such as patches, of which only fields and types were checked
 * @param skipped documents that are no Kubernetes objects and were passed over
 * @param errors findings of severity error
 * @param warnings findings of severity warning
 * @param infos findings of severity info
 * @param suppressed findings that somebody asked not to hear of; in none of the numbers above
 */
public record Summary(
    int files,
    int documents,
    int objects,
    int partial,
    int skipped,
    int errors,
    int warnings,
    int infos,
    int suppressed) {

  /** Whether anything was checked at all. */
  public boolean isEmpty() {
    return objects + partial == 0;
  }

  /** Counts the findings by severity. */
  public static Summary of(
      int files,
      int documents,
      int objects,
      int skipped,
      int partial,
      List<Diagnostic> diagnostics,
      int suppressed) {
    int errors = 0;
    int warnings = 0;
    int infos = 0;
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.severity() == Severity.ERROR) {
        errors++;
      } else if (diagnostic.severity() == Severity.WARNING) {
        warnings++;
      } else {
        infos++;
      }
    }
    return new Summary(
        files, documents, objects, partial, skipped, errors, warnings, infos, suppressed);
  }
}
