package dev.plimsoll.diagnostic;

import dev.plimsoll.source.Location;
import java.util.Comparator;
import java.util.List;

/**
 * One finding: what is wrong, where, and what to do about it.
 *
 * @param code the kind of finding
 * @param severity how much it matters
 * @param message what is wrong here, one line, no full stop; names the value where that helps
 * @param help what to do about it, or the empty string
 * @param location the exact characters to look at
 * @param path the field, as the API server writes it; {@link FieldPath#ROOT} when it is about no
 *     field
 * @param object the object it is about, or {@link ObjectName#NONE}
 * @param related other places that help to understand it
 * @param fixes repairs, the best first
 */
public record Diagnostic(
    Code code,
    Severity severity,
    String message,
    String help,
    Location location,
    FieldPath path,
    ObjectName object,
    List<Related> related,
    List<Fix> fixes) {

  /** The order of every output: file, start, end, code, path, message. */
  public static final Comparator<Diagnostic> ORDER = Diagnostic::compare;

  /** Copies the lists. */
  public Diagnostic {
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
  }

  /** A finding without help, related places and fixes. */
  public static Diagnostic of(
      Code code,
      Severity severity,
      String message,
      Location location,
      FieldPath path,
      ObjectName object) {
    return new Diagnostic(
        code, severity, message, "", location, path, object, List.of(), List.of());
  }

  /** The same finding with another severity, as the user's configuration wants it. */
  public Diagnostic withSeverity(Severity changed) {
    return new Diagnostic(code, changed, message, help, location, path, object, related, fixes);
  }

  /** The same finding with a help line. */
  public Diagnostic withHelp(String changed) {
    return new Diagnostic(code, severity, message, changed, location, path, object, related, fixes);
  }

  /** The same finding with its related places replaced. */
  public Diagnostic withRelated(List<Related> changed) {
    return new Diagnostic(code, severity, message, help, location, path, object, changed, fixes);
  }

  /** The same finding with its fixes replaced. */
  public Diagnostic withFixes(List<Fix> changed) {
    return new Diagnostic(code, severity, message, help, location, path, object, related, changed);
  }

  private static int compare(Diagnostic left, Diagnostic right) {
    int order = left.location.file().name().compareTo(right.location.file().name());
    if (order == 0) {
      order = Integer.compare(left.location.span().start(), right.location.span().start());
    }
    if (order == 0) {
      order = Integer.compare(left.location.span().end(), right.location.span().end());
    }
    if (order == 0) {
      order = left.code.compareTo(right.code);
    }
    if (order == 0) {
      order = left.path.toString().compareTo(right.path.toString());
    }
    return order != 0 ? order : left.message.compareTo(right.message);
  }
}
