package dev.plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.config.Options;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.report.CodeCards;
import dev.plimsoll.report.FitReport;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.Style;
import dev.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

final class PlimsollTest {

  private static final Plimsoll PLIMSOLL = Plimsoll.with(Options.defaults());

  @Test
  void checksOnAnExecutorWithTheSameAnswer() {
    Sources sources = Sources.ofTexts(manyFiles());
    String expected = json(PLIMSOLL.check(sources));
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      Set<Thread> seen = ConcurrentHashMap.newKeySet();
      Executor watched =
          task ->
              pool.execute(
                  () -> {
                    seen.add(Thread.currentThread());
                    task.run();
                  });
      assertEquals(expected, json(PLIMSOLL.on(watched).check(sources)));
      assertTrue(!seen.isEmpty(), "the executor was used");
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void waitsForNobodyWhenTheExecutorIsBusy() {
    Sources sources = Sources.ofTexts(manyFiles());
    Executor idle = task -> {};
    assertEquals(json(PLIMSOLL.check(sources)), json(PLIMSOLL.on(idle).check(sources)));
  }

  @Test
  void keepsASingleFileOnTheThreadOfTheCaller() {
    Executor none =
        task -> {
          throw new IllegalStateException("not asked for");
        };
    Report report = PLIMSOLL.on(none).check(Sources.ofText("a.yaml", configMap(1)));
    assertEquals(1, report.summary().objects());
  }

  @Test
  void readsNoFileForAnInventoryThatIsNone() {
    Sources nodes =
        Sources.ofText(
            "nodes.yaml",
            """
            apiVersion: plimsoll.dev/v1
            kind: NodeInventory
            pools:
            - {name: w, capacity: {cpu: 2, memory: 4Gi, pods: 110}}
            existing: [pom.xml]
            """);
    FitReport fit = PLIMSOLL.fit(Sources.ofText("a.yaml", configMap(1)), nodes);
    List<Diagnostic> found = fit.report().diagnostics();
    assertEquals(1, found.size(), found.toString());
    assertEquals("source/not-found", found.get(0).code().toString());
    assertEquals("pom.xml", found.get(0).location().text());
  }

  @Test
  void saysOnceThatThereAreNoNodes() {
    String pods =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: a}
        spec: {containers: [{name: a, image: "a:1"}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: b}
        spec: {containers: [{name: a, image: "a:1"}]}
        """;
    FitReport fit = PLIMSOLL.fit(Sources.ofText("a.yaml", pods), Sources.ofTexts(List.of()));
    assertEquals(1, fit.report().diagnostics().size());
    assertEquals("schedule/no-nodes", fit.report().diagnostics().get(0).code().toString());
  }

  @Test
  void gatesItemsOfAListOneByOne() {
    Report report =
        PLIMSOLL.check(
            Sources.ofText(
                "list.yaml",
                """
                apiVersion: v1
                kind: List
                items:
                - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {k: v, k: w}}
                - {apiVersion: v1, kind: ConfigMap, metadata: {name: B}}
                """));
    List<String> codes = new ArrayList<>();
    report.diagnostics().forEach(found -> codes.add(found.code().toString()));
    assertEquals(List.of("syntax/duplicate-key", "api/invalid"), codes);
  }

  @Test
  void explainsRulesAndCodes() {
    assertTrue(Plimsoll.explain("image-tag-latest").orElseThrow().contains("digest"));
    assertEquals(Plimsoll.explain("image-tag-latest"), Plimsoll.explain("lint/image-tag-latest"));
    for (String code : CodeCards.codes()) {
      assertTrue(Plimsoll.explain(code).orElseThrow().length() > 60, code);
    }
    assertTrue(Plimsoll.explain("api/nothing").isEmpty());
    assertTrue(Plimsoll.explain("api").isEmpty());
  }

  @Test
  void namesObjects() {
    List<String> names = new ArrayList<>();
    PLIMSOLL
        .objects(Sources.ofTexts(manyFiles()))
        .forEach(name -> names.add(name.kind() + "/" + name.name()));
    assertEquals(100, names.size());
    assertEquals("ConfigMap/c0", names.get(0));
  }

  @Test
  void reportsAreNotForChanging() {
    Report report = PLIMSOLL.check(Sources.ofText("a.yaml", configMap(1)));
    assertThrows(UnsupportedOperationException.class, () -> report.diagnostics().add(null));
    assertSame(report.diagnostics(), report.diagnostics());
  }

  private static String json(Report report) {
    return report.render(OutputFormat.JSON, Style.PLAIN);
  }

  private static List<SourceFile> manyFiles() {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      files.add(SourceFile.of("f" + i + ".yaml", configMap(i)));
    }
    return files;
  }

  private static String configMap(int i) {
    return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c"
        + i
        + "}\n"
        + (i % 3 == 0 ? "colour: red\n" : "");
  }
}
