package dev.plimsoll.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What passes from one stage to the next. */
final class GateTest {

  private static final Location HERE =
      new Location(SourceFile.of("test.yaml", "kind: Pod\n"), new Span(0, 4));
  private static final Location THERE = new Location(HERE.file(), new Span(6, 9));
  private static final FieldPath SPEC = FieldPath.ROOT.field("spec");
  private static final FieldPath VOLUME = SPEC.field("volumes").item(0);

  private final Diagnostic wrongType =
      of(Stage.SCHEMA, "type", VOLUME.field("emptyDir"), Severity.ERROR);

  @Test
  void whatIsAtOrBelowARefusedPlaceIsDropped() {
    Diagnostic below =
        of(Stage.API, "invalid", VOLUME.field("emptyDir").field("medium"), Severity.ERROR);
    Diagnostic beside = of(Stage.API, "invalid", VOLUME.field("name"), Severity.ERROR);
    assertEquals(List.of(beside), Gate.TOLERANT.pass(List.of(wrongType), List.of(below, beside)));
  }

  @Test
  void whatSeemsToBeMissingAroundARefusedPlaceIsDropped() {
    Diagnostic missing = of(Stage.API, "required", VOLUME, Severity.ERROR);
    Diagnostic invalid = of(Stage.API, "invalid", VOLUME, Severity.ERROR);
    assertEquals(
        List.of(invalid), Gate.TOLERANT.pass(List.of(wrongType), List.of(missing, invalid)));
  }

  @Test
  void whatAMisspeltFieldWasMeantToBeIsNotMissing() {
    Diagnostic misspelt =
        of(Stage.SCHEMA, "unknown-field", SPEC.field("contianers"), Severity.ERROR)
            .withFixes(
                List.of(
                    new Fix("Rename", Fix.Safety.UNSAFE, List.of(new Edit(HERE, "containers")))));
    Diagnostic missing = of(Stage.API, "required", SPEC.field("containers"), Severity.ERROR);
    assertEquals(List.of(), Gate.TOLERANT.pass(List.of(misspelt), List.of(missing)));
  }

  @Test
  void whatPointsAtRefusedCharactersUnderAnotherPathIsDropped() {
    Diagnostic elsewhere =
        Diagnostic.of(
            new Code(Stage.API, "invalid"),
            Severity.ERROR,
            "message",
            HERE,
            SPEC.field("volumes"),
            ObjectName.NONE);
    assertEquals(List.of(), Gate.TOLERANT.pass(List.of(wrongType), List.of(elsewhere)));
  }

  @Test
  void theStrictGateStopsAtTheFirstRefusal() {
    Diagnostic beside = of(Stage.API, "invalid", VOLUME.field("name"), Severity.ERROR);
    assertEquals(List.of(), Gate.STRICT.pass(List.of(wrongType), List.of(beside)));
    assertFalse(Gate.STRICT.opens(List.of(wrongType)));
    assertTrue(Gate.TOLERANT.opens(List.of(wrongType)));
  }

  @Test
  void duplicateKeysAreDecodedOtherBrokenTextIsNot() {
    Diagnostic duplicate = of(Stage.SYNTAX, "duplicate-key", SPEC, Severity.ERROR);
    Diagnostic broken = of(Stage.SYNTAX, "parse", SPEC, Severity.ERROR);
    assertTrue(Gate.STRICT.opensDecoding(List.of(duplicate)));
    assertFalse(Gate.STRICT.opens(List.of(duplicate)));
    assertFalse(Gate.STRICT.opensDecoding(List.of(broken)));
    assertTrue(Gate.TOLERANT.opensDecoding(List.of(broken)));
  }

  @Test
  void nothingIsSaidOfAnObjectOfAnUnknownKind() {
    Diagnostic unknown =
        of(Stage.SCHEMA, "unknown-kind", FieldPath.ROOT.field("kind"), Severity.ERROR);
    Diagnostic foreign =
        of(Stage.SCHEMA, "unknown-kind", FieldPath.ROOT.field("kind"), Severity.INFO);
    assertFalse(Gate.TOLERANT.opens(List.of(unknown)));
    assertTrue(Gate.TOLERANT.opens(List.of(foreign)));
    assertTrue(Gate.STRICT.opens(List.of()));
  }

  private static Diagnostic of(Stage stage, String name, FieldPath path, Severity severity) {
    return Diagnostic.of(
        new Code(stage, name),
        severity,
        "message",
        stage == Stage.API ? THERE : HERE,
        path,
        ObjectName.NONE);
  }
}
