package dev.plimsoll.validate;

import dev.plimsoll.api.FeatureGate;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.source.Location;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The API stage's face of {@link Diagnostics}, in the vocabulary of {@code
 * k8s.io/apimachinery/pkg/util/validation/field}: authors say only where and what.
 *
 * <p>A detail says what the value must be and continues a sentence that begins with the field and
 * its value: {@code must be 1 to 65535}. The help line says what to do, where the detail does not
 * say so already.
 */
public final class FieldErrors {

  private static final Code REQUIRED = new Code(Stage.API, "required");
  private static final Code INVALID = new Code(Stage.API, "invalid");
  private static final Code NOT_SUPPORTED = new Code(Stage.API, "not-supported");
  private static final Code FORBIDDEN = new Code(Stage.API, "forbidden");
  private static final Code DUPLICATE = new Code(Stage.API, "duplicate");
  private static final Code NOT_FOUND = new Code(Stage.API, "not-found");
  private static final Code TYPE_INVALID = new Code(Stage.API, "type-invalid");
  private static final Code TOO_LONG = new Code(Stage.API, "too-long");
  private static final Code TOO_MANY = new Code(Stage.API, "too-many");
  private static final Code WARNING = new Code(Stage.API, "warning");
  private static final Code RULE_NOT_EVALUATED = new Code(Stage.API, "rule-not-evaluated");
  private static final Code DROPPED = new Code(Stage.API, "dropped-field");
  private static final int SHOWN = 60;

  private final Manifest manifest;
  private final Diagnostics diagnostics;
  private final List<Diagnostic> warnings = new ArrayList<>();
  private int count;

  /** A collector for one object. */
  public FieldErrors(Manifest manifest, Diagnostics diagnostics) {
    this.manifest = manifest;
    this.diagnostics = diagnostics;
  }

  /** How many errors have been reported so far, to tell whether a part of an object is sound. */
  public int count() {
    return count;
  }

  /** Nothing is written where something must be ({@code FieldValueRequired}). */
  public void required(View at, String help) {
    required(at, at.isPresent() ? "must not be empty" : "is required", help);
  }

  /** Something is missing in what is written ({@code FieldValueRequired}). */
  public void required(View at, String detail, String help) {
    String advice = help.isEmpty() ? Advice.required(at.at().path().lastStep()) : help;
    add(REQUIRED, at, subject(at) + " " + detail, advice);
  }

  /** A value that will not do ({@code FieldValueInvalid}). */
  public void invalid(View at, String detail) {
    invalid(at, detail, "");
  }

  /** A value that will not do ({@code FieldValueInvalid}), with a line on what to do. */
  public void invalid(View at, String detail, String help) {
    String advice = help.isEmpty() ? Advice.invalid(Field.text(at.at()).orElse(""), detail) : help;
    add(INVALID, at, subject(at) + shownValue(at) + " " + detail, advice);
  }

  /**
   * A value with problems, if it has any ({@code FieldValueInvalid}).
   *
   * @param problems what is wrong, as {@code Names} says it; nothing is said when it is empty
   * @param help what to do
   */
  public void check(View at, List<String> problems, String help) {
    if (!problems.isEmpty()) {
      invalid(at, String.join("; it ", problems), help);
    }
  }

  /** A text that a grammar refuses, if it does; the help is the nearest one that will do. */
  public void check(View at, Grammar grammar, String text) {
    List<String> problems = grammar.problems(text);
    if (!problems.isEmpty()) {
      check(at, problems, grammar.help(text));
    }
  }

  /** A written text that a grammar refuses, if it does; an empty one counts as not written. */
  public void check(Field<String> field, Grammar grammar) {
    String text = field.orElse("");
    if (!text.isEmpty()) {
      check(field, grammar, text);
    }
  }

  /** A text that must be written and that a grammar must take. */
  public void requireAndCheck(Field<String> field, Grammar grammar) {
    String text = field.orElse("");
    if (text.isEmpty()) {
      required(field, "");
    } else {
      check(field, grammar, text);
    }
  }

  /** A text that must be written ({@code FieldValueRequired}). */
  public void requireText(Field<String> field) {
    if (field.orElse("").isEmpty()) {
      required(field, "");
    }
  }

  /** A word that is none of those known ({@code FieldValueNotSupported}). */
  public void notSupported(View at, List<String> known) {
    add(
        NOT_SUPPORTED,
        at,
        subject(at) + shownValue(at) + " is not supported",
        (known.size() == 1 ? "write " : "write one of ") + String.join(", ", known));
  }

  /**
   * The word of a field is one of those known; where none is written the server fills in a default
   * and nothing is said.
   */
  public void oneOf(Field<String> field, List<String> known) {
    Optional<String> word = field.value();
    if (word.isPresent() && !word.get().isEmpty() && !known.contains(word.get())) {
      notSupported(field, known);
    }
  }

  /** The word of a field that has no default: if one is written, it is one of those known. */
  public void oneOfIfWritten(Field<String> field, List<String> known) {
    Optional<String> word = field.value();
    if (word.isPresent() && !known.contains(word.get())) {
      notSupported(field, known);
    }
  }

  /** A field that must not be set here ({@code FieldValueForbidden}). */
  public void forbidden(View at, String reason) {
    add(FORBIDDEN, at, subject(at) + " must not be set " + reason, "remove it");
  }

  /** A value that is there already ({@code FieldValueDuplicate}). */
  public void duplicate(View at) {
    add(
        DUPLICATE,
        at,
        subject(at) + shownValue(at) + " is there more than once",
        "give each one its own");
  }

  /** A value that is there already ({@code FieldValueDuplicate}), and where it is first. */
  public void duplicate(View at, View first) {
    String message = subject(at) + shownValue(at) + " is there more than once";
    count++;
    diagnostics.add(
        diagnostic(DUPLICATE, Severity.ERROR, at, message, "give each one its own")
            .withRelated(List.of(new Related("first written here", first.at().location()))));
  }

  /** A name of something that does not exist in this object ({@code FieldValueNotFound}). */
  public void notFound(View at, String detail, String help) {
    add(NOT_FOUND, at, subject(at) + shownValue(at) + " " + detail, help);
  }

  /** A value of a type that will not do ({@code FieldValueTypeInvalid}). */
  public void typeInvalid(View at, String detail) {
    add(TYPE_INVALID, at, subject(at) + shownValue(at) + " " + detail, "");
  }

  /** A value that is too long ({@code FieldValueTooLong}). */
  public void tooLong(View at, String limit) {
    add(TOO_LONG, at, subject(at) + " must be no longer than " + limit, "shorten it");
  }

  /** A list with too many items ({@code FieldValueTooMany}). */
  public void tooMany(View at, int limit) {
    add(TOO_MANY, at, subject(at) + " must have no more than " + limit + " items", "remove some");
  }

  /**
   * A value that a rule of its own definition refuses, in the words of the rule's author.
   *
   * @param reason what the rule calls it, such as {@code FieldValueForbidden}; else it is invalid
   */
  public void rule(View at, String reason, String message, String help) {
    Code code =
        switch (reason) {
          case "FieldValueForbidden" -> FORBIDDEN;
          case "FieldValueRequired" -> REQUIRED;
          case "FieldValueDuplicate" -> DUPLICATE;
          default -> INVALID;
        };
    add(code, at, subject(at) + ": " + message, help);
  }

  /** A rule that was not evaluated, so that nobody knows what the server will say. */
  public void ruleNotEvaluated(View at, String rule, String reason) {
    diagnostics.add(
        diagnostic(
            RULE_NOT_EVALUATED,
            Severity.WARNING,
            at,
            "the rule " + rule + " was not evaluated: " + reason,
            "the API server will; what is lacking here is in the documentation"));
  }

  /** What the server takes with a warning, which it gives only with an object that it takes. */
  public void warning(View at, String detail, String help) {
    warnings.add(
        diagnostic(
            WARNING, Severity.WARNING, at, subject(at) + shownValue(at) + " " + detail, help));
  }

  /** A field that the server takes and forgets, since its feature gate is off by default. */
  public void dropped(View at, FeatureGate gate, KubernetesVersion version) {
    String later =
        gate.since() == 0
            ? "remove it, or turn that gate on in your cluster and ignore this"
            : "remove it, or move to Kubernetes 1." + gate.since() + ", which has that gate on";
    diagnostics.add(
        diagnostic(
            DROPPED,
            Severity.WARNING,
            Site.key(at.at()),
            subject(at)
                + " is silently dropped by Kubernetes "
                + version
                + ", whose feature gate "
                + gate.word()
                + " is off by default",
            later));
  }

  /** Ends the object: the warnings follow, unless there are errors. */
  public void close() {
    if (count == 0) {
      for (int i = 0; i < warnings.size(); i++) {
        diagnostics.add(warnings.get(i));
      }
    }
  }

  private void add(Code code, View at, String message, String help) {
    count++;
    diagnostics.add(diagnostic(code, Severity.ERROR, at, message, help));
  }

  private Diagnostic diagnostic(
      Code code, Severity severity, View at, String message, String help) {
    return new Diagnostic(
        code,
        severity,
        message,
        help,
        location(at),
        path(at),
        manifest.objectName(),
        List.of(),
        List.of());
  }

  /** The value, or where that is a block the key it stands under. */
  private static Location location(View at) {
    if (at instanceof Site site && site.key()) {
      return at.at().keyLocation();
    }
    Location location = at.at().location();
    String text = location.text();
    boolean flow = text.startsWith("{") || text.startsWith("[");
    boolean block = at.isPresent() && !flow && shown(at).isEmpty();
    return block || text.indexOf('\n') >= 0 ? at.at().keyLocation() : location;
  }

  private static FieldPath path(View at) {
    return at instanceof Site site ? site.path() : at.at().path();
  }

  /** The field as people call it: its name, or what it is an item of. */
  private static String subject(View at) {
    FieldPath path = at.at().path();
    if (path.isRoot()) {
      return "the object";
    }
    String step = path.lastStep();
    return isIndex(step) ? path.parent().lastStep() + "[" + step + "]" : step;
  }

  private static boolean isIndex(String step) {
    return !step.isEmpty() && step.charAt(0) >= '0' && step.charAt(0) <= '9';
  }

  /** The value if it is a word or number short enough to repeat, and no secret. */
  private String shownValue(View at) {
    if ((at instanceof Site site && site.key()) || manifest.type().kind().equals("Secret")) {
      return "";
    }
    String text = shown(at);
    return text.isEmpty() || text.length() > SHOWN || text.indexOf('\n') >= 0 ? "" : " " + text;
  }

  /** A simple value as people know it; empty for what is none. */
  private static String shown(View at) {
    Optional<String> text = Field.text(at.at()).value();
    if (text.isPresent()) {
      return '`' + text.get() + '`';
    }
    Optional<Double> number = Field.number(at.at()).value();
    if (number.isPresent()) {
      return at.at().location().text();
    }
    return Field.bool(at.at()).value().map(Object::toString).orElse("");
  }
}
