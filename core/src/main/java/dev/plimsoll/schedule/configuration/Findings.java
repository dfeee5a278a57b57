package dev.plimsoll.schedule.configuration;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import dev.plimsoll.tree.Located;
import java.util.List;

/** Collects what is wrong with a configuration of the scheduler. */
final class Findings {

  private static final Code WRONG = new Code(Stage.SOURCE, "scheduler-configuration");
  private static final Code NOT_CONSIDERED = new Code(Stage.SCHEDULE, "not-considered");
  private static final ObjectName OBJECT = new ObjectName(Shapes.API_VERSION, Shapes.KIND, "", "");

  private final Diagnostics diagnostics = new Diagnostics();

  /** Adds what was found while the text was read. */
  void addAll(List<Diagnostic> found) {
    diagnostics.addAll(found);
  }

  /** There is nothing in the file. */
  void empty(SourceFile file) {
    diagnostics.add(
        Diagnostic.of(
                WRONG,
                Severity.ERROR,
                "the configuration of the scheduler is empty",
                new Location(file, new Span(0, 0)),
                FieldPath.ROOT,
                OBJECT)
            .withHelp(
                "begin with apiVersion: " + Shapes.API_VERSION + " and kind: " + Shapes.KIND));
  }

  /** The scheduler would not start with this value. */
  void wrong(Located at, String message, String help) {
    add(WRONG, Severity.ERROR, at, at.location(), message, help);
  }

  /** The scheduler would not start with this key. */
  void wrongKey(Located at, String message, String help) {
    add(WRONG, Severity.ERROR, at, at.keyLocation(), message, help);
  }

  /** The scheduler does something here that the simulation does not. */
  void notConsidered(Located at, String message, String help) {
    add(NOT_CONSIDERED, Severity.WARNING, at, at.location(), message, help);
  }

  /** The simulation is told something here that makes no difference to it. */
  void told(Located at, String message, String help) {
    add(NOT_CONSIDERED, Severity.INFO, at, at.location(), message, help);
  }

  private void add(
      Code code, Severity severity, Located at, Location where, String message, String help) {
    diagnostics.add(
        Diagnostic.of(code, severity, message, where, at.path(), OBJECT).withHelp(help));
  }

  /** Whether anything is wrong. */
  boolean anyWrong() {
    for (Diagnostic diagnostic : diagnostics.all()) {
      if (diagnostic.severity() == Severity.ERROR) {
        return true;
      }
    }
    return false;
  }

  List<Diagnostic> all() {
    return diagnostics.sorted();
  }
}
