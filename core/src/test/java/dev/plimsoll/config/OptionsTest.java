package dev.plimsoll.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OptionsTest {

  @Test
  void aVersionThatIsNoneIsRefused() {
    OptionsException refused =
        assertThrows(
            OptionsException.class, () -> Options.defaults().withKubernetes("one-point-three"));
    assertEquals("kubernetesVersion", refused.key());
    assertTrue(refused.known().contains("1.36"), refused.known().toString());
  }

  @Test
  void findingsAreJudgedByTheirCode() {
    Diagnostic finding =
        Diagnostic.of(
            new Code(Stage.REFERENCE, "not-in-set"),
            Severity.INFO,
            "gone",
            new Location(SourceFile.of("a.yaml", ""), new Span(0, 0)),
            FieldPath.ROOT,
            ObjectName.NONE);
    Options options = Options.defaults();
    assertEquals(Optional.of(finding), options.judge(finding));
    assertEquals(
        Optional.of(finding.withSeverity(Severity.ERROR)),
        options.withSeverity("reference/not-in-set", Severity.ERROR).judge(finding));
    assertEquals(
        Optional.empty(), options.withIgnore(List.of("reference/not-in-set")).judge(finding));
    assertEquals(
        Optional.of(finding), options.withIgnore(List.of("reference/missing")).judge(finding));
  }

  @Test
  void classesOfTheClusterAreSpokenOfOnRequest() {
    Diagnostic finding =
        Diagnostic.of(
            new Code(Stage.REFERENCE, "class-not-in-set"),
            Severity.INFO,
            "StorageClass `gp3` is not in the set",
            new Location(SourceFile.of("a.yaml", "a"), new Span(0, 1)),
            FieldPath.ROOT,
            ObjectName.NONE);
    Options options = Options.defaults();
    assertEquals(Optional.empty(), options.judge(finding));
    assertEquals(Optional.of(finding), options.withSelect(List.of(Options.QUIET)).judge(finding));
    assertEquals(
        Optional.of(finding.withSeverity(Severity.ERROR)),
        options.withSeverity(Options.QUIET, Severity.ERROR).judge(finding));
  }

  @Test
  void thresholds() {
    assertTrue(FailOn.ERROR.failsOn(Severity.ERROR));
    assertFalse(FailOn.ERROR.failsOn(Severity.WARNING));
    assertTrue(FailOn.WARNING.failsOn(Severity.WARNING));
    assertFalse(FailOn.WARNING.failsOn(Severity.INFO));
    assertTrue(FailOn.INFO.failsOn(Severity.INFO));
    assertFalse(FailOn.NEVER.failsOn(Severity.ERROR));
    for (String word : FailOn.WORDS) {
      assertEquals(word, FailOn.parse(word).orElseThrow().word());
    }
    assertEquals(Optional.empty(), FailOn.parse("fatal"));
  }
}
