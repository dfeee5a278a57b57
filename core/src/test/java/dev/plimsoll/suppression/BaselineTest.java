package dev.plimsoll.suppression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.config.Options;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.report.Report;
import dev.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A record of findings: what it silences, what it says has healed, and that it only shrinks. */
final class BaselineTest {

  private static final Plimsoll PLIMSOLL =
      Plimsoll.with(Options.defaults().withSelect(List.of("image-tag-latest", "host-network")));

  private static String pod(String name, String image) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: {name: %s, namespace: shop}
    spec:
      containers: [{name: main, image: "%s"}]
    """
        .formatted(name, image);
  }

  private static Sources sources(String... texts) {
    return Sources.ofText("pods.yaml", String.join("---\n", texts));
  }

  private static Baseline record(Sources sources) {
    return PLIMSOLL.record(sources, Baseline.empty(), true, false).baseline();
  }

  private static List<String> said(Sources sources, Baseline baseline) {
    List<String> said = new ArrayList<>();
    Report report = PLIMSOLL.tolerating(baseline).check(sources);
    for (Diagnostic diagnostic : report.diagnostics()) {
      said.add(diagnostic.object().name() + " " + diagnostic.code().name());
    }
    return said;
  }

  private static Baseline readAgain(Baseline baseline) {
    BaselineReading reading = Baseline.read(SourceFile.of("baseline.yaml", baseline.text()));
    assertEquals(List.of(), reading.problems());
    assertEquals(baseline.text(), reading.baseline().text());
    return reading.baseline();
  }

  @Test
  void aLineForEachRuleObjectAndField() {
    assertEquals(
        """
        # Findings that were there when this was recorded. `plimsoll baseline` removes those that have healed.
        findings:
        - {object: "Pod/shop/one", rule: lint/image-tag-latest, path: "spec.containers[0].image"}
        - {object: "Pod/shop/two", rule: lint/image-tag-latest, path: "spec.containers[0].image", count: 2}
        """,
        record(sources(pod("two", "b"), pod("one", "a"), pod("two", "c"))).text());
    assertTrue(Baseline.empty().text().endsWith("\nfindings: []\n"));
    readAgain(Baseline.empty());
  }

  @Test
  void whatWasThereIsSilentWhereverItMoves() {
    Baseline baseline = readAgain(record(sources(pod("one", "a"))));
    Sources moved = sources("# a line more\n" + pod("zero", "registry/a:1"), pod("one", "b"));
    assertEquals(List.of(), said(moved, baseline));
    assertEquals(1, PLIMSOLL.tolerating(baseline).check(moved).summary().suppressed());
    assertEquals(
        List.of("two image-tag-latest"), said(sources(pod("one", "a"), pod("two", "a")), baseline));
    assertEquals(
        List.of("one image-tag-latest"), said(sources(pod("one", "a"), pod("one", "a")), baseline));
  }

  @Test
  void whatHasHealedIsSaidUnlessItWasNotLookedAt() {
    Baseline baseline = readAgain(record(sources(pod("one", "a"), pod("two", "a"))));
    Sources healed = sources(pod("one", "a:1"));
    Report report = PLIMSOLL.tolerating(baseline).check(healed);
    assertEquals(1, report.diagnostics().size());
    Diagnostic stale = report.diagnostics().get(0);
    assertEquals("lint/baseline-stale", stale.code().toString());
    assertEquals("baseline.yaml", stale.location().file().name());
    assertTrue(stale.location().text().startsWith("{object: \"Pod/shop/one\""));
  }

  @Test
  void itOnlyShrinks() {
    Baseline before = record(sources(pod("one", "a"), pod("two", "a"), pod("four", "a")));
    Sources now = sources(pod("one", "a:1"), pod("two", "a"), pod("three", "a"));
    Recording recording = PLIMSOLL.record(now, before, false, false);
    assertEquals(1, recording.healed());
    assertEquals(1, recording.added().size());
    assertEquals(
        record(sources(pod("two", "a"), pod("four", "a"))).text(), recording.baseline().text());
    assertEquals(
        record(sources(pod("two", "a"))).text(),
        PLIMSOLL.record(now, before, false, true).baseline().text());
    assertEquals(
        record(sources(pod("two", "a"), pod("three", "a"), pod("four", "a"))).text(),
        PLIMSOLL.record(now, before, true, false).baseline().text());
  }

  @Test
  void whatTheServerRefusesIsNotRecorded() {
    Sources refused = sources(pod("One", "a:1"));
    Recording recording = PLIMSOLL.record(refused, Baseline.empty(), true, false);
    assertEquals(0, recording.baseline().size());
    assertEquals("api/invalid", recording.refused().get(0).code().toString());
  }

  @Test
  void whatIsNoBaselineIsSaid() {
    for (String text :
        List.of("findings: x\n", "{}\n", "findings: [x]\n", "findings:\n- {rule: a}\n", "[\n")) {
      assertEquals(1, Baseline.read(SourceFile.of("b.yaml", text)).problems().size(), text);
    }
  }
}
