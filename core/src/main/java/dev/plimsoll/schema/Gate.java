package dev.plimsoll.schema;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * What may pass from one stage to the next when an object is not shaped right.
 *
 * <p>The real server stops at the first stage that refuses. People want to see more than that, but
 * nothing that merely follows from a mistake already named: so the tolerant gate lets later stages
 * speak and drops what they say about refused places.
 */
public enum Gate {

  /** Drops later findings about refused places and keeps the rest; for people. */
  TOLERANT,

  /** Drops all later findings once an object is refused, as the server does. */
  STRICT;

  private static final String DUPLICATE_KEY = "duplicate-key";
  private static final String UNKNOWN_KIND = "unknown-kind";
  private static final String UNKNOWN_FIELD = "unknown-field";
  private static final String REQUIRED = "required";
  private static final String REMOVED = "removed";
  private static final String DEPRECATED = "deprecated";
  private static final String DUPLICATE_ITEM = "duplicate-item";
  private static final String DUPLICATE = "duplicate";
  private static final String WARNING = "warning";

  /**
   * Whether the schema stage needs to look at an object at all: a text that can be read is decoded,
   * and duplicate keys are among the decoder's own findings.
   *
   * @param earlier what was said about the text of the object's document
   */
  public boolean opensDecoding(List<Diagnostic> earlier) {
    for (Diagnostic diagnostic : earlier) {
      boolean duplicate = diagnostic.code().name().equals(DUPLICATE_KEY);
      if (this == STRICT && refuses(diagnostic) && !duplicate) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the API stage needs to look at an object at all.
   *
   * @param earlier what the earlier stages said about the object and the text of its document
   */
  public boolean opens(List<Diagnostic> earlier) {
    for (Diagnostic diagnostic : earlier) {
      if (refuses(diagnostic) && (this == STRICT || isAboutKind(diagnostic))) {
        return false;
      }
    }
    return true;
  }

  /**
   * What remains of the findings of a later stage.
   *
   * @param earlier what the earlier stages said about the object and the text of its document
   * @param later what the later stage says about the same object
   */
  public List<Diagnostic> pass(List<Diagnostic> earlier, List<Diagnostic> later) {
    if (later.isEmpty() || earlier.isEmpty()) {
      return later;
    }
    if (!opens(earlier)) {
      return List.of();
    }
    List<FieldPath> refused = refused(earlier);
    if (refused.isEmpty()) {
      return later;
    }
    List<Diagnostic> passed = new ArrayList<>(later.size());
    for (Diagnostic diagnostic : later) {
      if (!follows(diagnostic, refused) && !isSaidAlready(diagnostic, earlier)) {
        passed.add(diagnostic);
      }
    }
    return passed;
  }

  /**
   * What remains of the schema stage's findings once validation has spoken: list items that are
   * alike, and what is deprecated, are mentioned only where the server itself says nothing about
   * it.
   *
   * @param shape what the schema stage says
   * @param later what validation says about the same object
   */
  public static List<Diagnostic> withoutRepeated(List<Diagnostic> shape, List<Diagnostic> later) {
    if (shape.isEmpty() || later.isEmpty()) {
      return shape;
    }
    List<Diagnostic> kept = new ArrayList<>(shape.size());
    for (Diagnostic diagnostic : shape) {
      String name = diagnostic.code().name();
      boolean repeated =
          (name.equals(DUPLICATE_ITEM) && isNamed(diagnostic, later))
              || (name.equals(DEPRECATED) && isWarnedOf(diagnostic, later));
      if (!repeated) {
        kept.add(diagnostic);
      }
    }
    return kept;
  }

  /**
   * The server's own warnings, with the repairs that the schema stage knows for the same fields.
   */
  public static List<Diagnostic> withRepairs(List<Diagnostic> later, List<Diagnostic> shape) {
    if (shape.isEmpty() || later.isEmpty()) {
      return later;
    }
    List<Diagnostic> repaired = new ArrayList<>(later.size());
    for (Diagnostic diagnostic : later) {
      Diagnostic best = diagnostic;
      for (Diagnostic known : shape) {
        if (known.code().name().equals(DEPRECATED)
            && diagnostic.fixes().isEmpty()
            && isWarnedOf(known, List.of(diagnostic))) {
          best = best.withFixes(known.fixes());
          if (known.message().contains(Outdated.NO_EFFECT)) {
            best = best.withHelp(best.help() + "; it" + effect(known));
          }
        }
      }
      repaired.add(best);
    }
    return repaired;
  }

  private static String effect(Diagnostic deprecated) {
    return deprecated.message().substring(deprecated.message().indexOf(Outdated.NO_EFFECT));
  }

  /** Whether a finding is about one of the two fields that say what an object is. */
  private static boolean isField(Diagnostic diagnostic, String field) {
    return diagnostic.path().parent().isRoot() && diagnostic.path().lastStep().equals(field);
  }

  private static boolean isWarnedOf(Diagnostic deprecated, List<Diagnostic> later) {
    for (Diagnostic diagnostic : later) {
      boolean same =
          diagnostic.path().equals(deprecated.path())
              || (isField(deprecated, "apiVersion") && isField(diagnostic, "kind"));
      if (same && diagnostic.code().name().equals(WARNING)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(Diagnostic item, List<Diagnostic> later) {
    for (Diagnostic diagnostic : later) {
      String name = diagnostic.code().name();
      boolean same = name.equals(DUPLICATE) || name.equals(WARNING);
      if ((same && diagnostic.path().startsWith(item.path()))
          || diagnostic.location().equals(item.location())) {
        return true;
      }
    }
    return false;
  }

  private static boolean refuses(Diagnostic diagnostic) {
    Stage stage = diagnostic.code().stage();
    return diagnostic.severity() == Severity.ERROR
        && !diagnostic.code().name().equals(REMOVED) // from a later minor, and not from this one
        && (stage == Stage.SCHEMA || stage == Stage.SYNTAX || stage == Stage.SOURCE);
  }

  private static boolean isAboutKind(Diagnostic diagnostic) {
    Code code = diagnostic.code();
    return code.stage() == Stage.SCHEMA && code.name().equals(UNKNOWN_KIND);
  }

  private static List<FieldPath> refused(List<Diagnostic> earlier) {
    List<FieldPath> refused = new ArrayList<>();
    for (Diagnostic diagnostic : earlier) {
      if (diagnostic.code().stage() != Stage.SCHEMA
          || !refuses(diagnostic)
          || diagnostic.path().isRoot()) {
        continue;
      }
      refused.add(diagnostic.path());
      if (diagnostic.code().name().equals(UNKNOWN_FIELD)) {
        addMeant(diagnostic, refused);
      }
    }
    return refused;
  }

  /** Who misspells {@code containers} need not be told as well that containers are missing. */
  private static void addMeant(Diagnostic unknown, List<FieldPath> refused) {
    for (Fix fix : unknown.fixes()) {
      for (Edit edit : fix.edits()) {
        if (edit.location().equals(unknown.location())) {
          refused.add(unknown.path().parent().field(unquoted(edit.replacement())));
        }
      }
    }
  }

  private static String unquoted(String key) {
    return key.length() > 1 && (key.charAt(0) == '"' || key.charAt(0) == '\'')
        ? key.substring(1, key.length() - 1)
        : key;
  }

  /**
   * Whether a finding points at characters that are refused: the server names some by another path.
   */
  private static boolean isSaidAlready(Diagnostic later, List<Diagnostic> earlier) {
    for (Diagnostic diagnostic : earlier) {
      if (refuses(diagnostic) && diagnostic.location().equals(later.location())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a finding is about a refused place, or misses something at a place that holds a refused
   * one: a volume whose only source is of the wrong type seems to have none.
   */
  private static boolean follows(Diagnostic later, List<FieldPath> refused) {
    boolean missing = later.code().name().equals(REQUIRED);
    for (FieldPath path : refused) {
      if (later.path().startsWith(path) || (missing && path.startsWith(later.path()))) {
        return true;
      }
    }
    return false;
  }
}
