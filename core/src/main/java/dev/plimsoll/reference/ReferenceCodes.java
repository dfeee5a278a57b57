package dev.plimsoll.reference;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import java.util.List;

/** What can be wrong with a reference. */
final class ReferenceCodes {

  static final Code MISSING = new Code(Stage.REFERENCE, "missing");
  static final Code NOT_IN_SET = new Code(Stage.REFERENCE, "not-in-set");
  static final Code CLASS_NOT_IN_SET = new Code(Stage.REFERENCE, "class-not-in-set");
  static final Code KEY_MISSING = new Code(Stage.REFERENCE, "key-missing");
  static final Code PORT_MISSING = new Code(Stage.REFERENCE, "port-missing");
  static final Code PORT_UNDECLARED = new Code(Stage.REFERENCE, "port-undeclared");
  static final Code SELECTOR_FINDS_NOTHING = new Code(Stage.REFERENCE, "selector-finds-nothing");
  static final Code AMBIGUOUS = new Code(Stage.REFERENCE, "ambiguous");
  static final Code NOT_GRANTED = new Code(Stage.REFERENCE, "not-granted");
  static final Code UNREACHABLE = new Code(Stage.REFERENCE, "unreachable");
  static final Code UNFIT_TARGET = new Code(Stage.REFERENCE, "unfit-target");

  static final List<String> ALL =
      List.of(
          MISSING.toString(),
          NOT_IN_SET.toString(),
          CLASS_NOT_IN_SET.toString(),
          KEY_MISSING.toString(),
          PORT_MISSING.toString(),
          PORT_UNDECLARED.toString(),
          SELECTOR_FINDS_NOTHING.toString(),
          AMBIGUOUS.toString(),
          NOT_GRANTED.toString(),
          UNFIT_TARGET.toString(),
          UNREACHABLE.toString());

  private ReferenceCodes() {}

  /** A Pod cannot start, or no traffic arrives; it may still be meant; nothing is known. */
  static Severity severity(Code code) {
    if (code.equals(SELECTOR_FINDS_NOTHING)
        || code.equals(AMBIGUOUS)
        || code.equals(NOT_GRANTED)
        || code.equals(UNFIT_TARGET)
        || code.equals(UNREACHABLE)) {
      return Severity.WARNING;
    }
    return code.equals(NOT_IN_SET) || code.equals(CLASS_NOT_IN_SET) || code.equals(PORT_UNDECLARED)
        ? Severity.INFO
        : Severity.ERROR;
  }
}
