package dev.plimsoll.cluster;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Located;
import java.util.List;

/** Says what is wrong with an inventory: the collector with this package's codes. */
final class Problems {

  static final Code NO_ALLOCATABLE = new Code(Stage.SCHEDULE, "no-allocatable");
  static final Code UNKNOWN_NODE = new Code(Stage.SCHEDULE, "unknown-node");
  static final Code DUPLICATE_NODE = new Code(Stage.SCHEDULE, "duplicate-node");
  static final Code INVALID_POOL = new Code(Stage.SCHEDULE, "invalid-pool");
  static final Code UNKNOWN_FIELD = new Code(Stage.SCHEMA, "unknown-field");
  static final Code TYPE = new Code(Stage.SCHEMA, "type");
  static final Code FORMAT = new Code(Stage.SCHEMA, "format");

  private final Diagnostics diagnostics;

  Problems(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Reports at the value of a place. */
  void error(Manifest object, Code code, Located at, String message, String help) {
    add(object, code, Severity.ERROR, at, message, help);
  }

  /** Reports at the key that leads to a place. */
  void unknownKey(Manifest object, Located at, String key, List<String> known) {
    Diagnostic found =
        Diagnostic.of(
            UNKNOWN_FIELD,
            Severity.ERROR,
            "unknown field `" + key + "`",
            at.keyLocation(),
            at.path(),
            object.objectName());
    String question = Nearest.question(key, known);
    diagnostics.add(
        found.withHelp(question.isEmpty() ? "known here: " + String.join(", ", known) : question));
  }

  private void add(
      Manifest object, Code code, Severity severity, Located at, String message, String help) {
    diagnostics.add(
        Diagnostic.of(code, severity, message, at.location(), at.path(), object.objectName())
            .withHelp(help));
  }
}
