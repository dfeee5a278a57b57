package dev.plimsoll.schema;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.source.Location;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;
import java.util.List;

/** The schema stage's face of {@link Diagnostics}: all engines report through it. */
public final class ShapeFindings {

  private static final Code UNKNOWN_KIND = new Code(Stage.SCHEMA, "unknown-kind");
  private static final Code UNKNOWN_FIELD = new Code(Stage.SCHEMA, "unknown-field");
  private static final Code TYPE = new Code(Stage.SCHEMA, "type");
  private static final Code FORMAT = new Code(Stage.SCHEMA, "format");
  private static final Code MISREAD = new Code(Stage.SCHEMA, "misread");
  private static final Code DUPLICATE_ITEM = new Code(Stage.SCHEMA, "duplicate-item");

  private final Manifest manifest;
  private final Diagnostics diagnostics;

  /** A collector for one object. */
  public ShapeFindings(Manifest manifest, Diagnostics diagnostics) {
    this.manifest = manifest;
    this.diagnostics = diagnostics;
  }

  /** The object. */
  public Manifest manifest() {
    return manifest;
  }

  /** The kind, or the version of its group, is not one of the server's. */
  void unknownKind(Located at, Severity severity, String message, String help, List<Fix> fixes) {
    add(UNKNOWN_KIND, severity, message, help, at.location(), at.path(), fixes);
  }

  /** A field that its object does not have; points at the key. */
  void unknownField(Located at, String message, String help, List<Fix> fixes) {
    add(UNKNOWN_FIELD, Severity.ERROR, message, help, at.keyLocation(), at.path(), fixes);
  }

  /** A value of a type that the field does not take; a whole block is named by its key. */
  public void type(Located at, String message, String help, List<Fix> fixes) {
    Location location = isBlock(at) ? at.keyLocation() : at.location();
    add(TYPE, Severity.ERROR, message, help, location, at.path(), fixes);
  }

  private static boolean isBlock(Located at) {
    Node node = at.node().orElse(null);
    return (node instanceof MappingNode mapping && !mapping.flow())
        || (node instanceof SequenceNode sequence && !sequence.flow());
  }

  /** A value of the right type that cannot be read all the same. */
  void format(Located at, String message, String help) {
    add(FORMAT, Severity.ERROR, message, help, at.location(), at.path(), List.of());
  }

  /** A key or value that is taken, but as something else than it looks. */
  void misread(Located at, Location location, String message, String help, List<Fix> fixes) {
    add(MISREAD, Severity.WARNING, message, help, location, at.path(), fixes);
  }

  /** An item of a list that another one is taken for; points at the item. */
  void duplicateItem(Located at, Location location, String message, String help, Related first) {
    diagnostics.add(
        Diagnostic.of(
                DUPLICATE_ITEM,
                Severity.WARNING,
                message,
                location,
                at.path(),
                manifest.objectName())
            .withHelp(help)
            .withRelated(List.of(first)));
  }

  private void add(
      Code code,
      Severity severity,
      String message,
      String help,
      Location location,
      FieldPath path,
      List<Fix> fixes) {
    diagnostics.add(
        new Diagnostic(
            code,
            severity,
            message,
            help,
            location,
            path,
            manifest.objectName(),
            List.of(),
            fixes));
  }
}
