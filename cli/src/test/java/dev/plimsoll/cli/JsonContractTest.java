package dev.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs rely on: keys, nulls, indexes, ranges and fingerprints of the JSON formats. */
final class JsonContractTest {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String STREAM =
      """
      ---
      # empty, and counted
      ---
      apiVersion: v1
      kind: List
      items:
      - apiVersion: v1
        kind: ConfigMap
        metadata: {name: "one", namespace: shop}
        data: {"\uD83D\uDE00": 1}
      - colour: red
      - apiVersion: v1
        kind: ConfigMap
        metadata: {name: two}
        colour: red
      """;

  @TempDir private Path folder;

  @Test
  void checkHasEveryKeyOfTheContract() throws IOException {
    JsonNode report = check(STREAM);
    assertEquals(List.of("plimsoll", "kubernetes", "summary", "diagnostics"), keys(report));
    assertEquals(
        "{\"files\":1,\"documents\":1,\"objects\":2,\"partial\":0,\"skipped\":0,"
            + "\"errors\":3,\"warnings\":0,\"infos\":0,\"suppressed\":0}",
        report.get("summary").toString());
    assertEquals(3, report.get("diagnostics").size());
    for (JsonNode diagnostic : report.get("diagnostics")) {
      assertEquals(
          List.of(
              "code",
              "severity",
              "message",
              "help",
              "file",
              "document",
              "item",
              "range",
              "path",
              "object",
              "related",
              "fixes",
              "fingerprint"),
          keys(diagnostic));
      assertEquals(List.of("start", "end"), keys(diagnostic.get("range")));
      assertEquals(List.of("line", "column", "offset"), keys(diagnostic.get("range").get("end")));
    }
  }

  @Test
  void documentsAndItemsAreCountedFromZeroEmptyOnesToo() throws IOException {
    JsonNode diagnostics = check(STREAM).get("diagnostics");
    List<String> places = new ArrayList<>();
    for (JsonNode diagnostic : diagnostics) {
      places.add(
          diagnostic.get("code").asString()
              + " "
              + diagnostic.get("document")
              + " "
              + diagnostic.get("item"));
    }
    assertEquals(
        List.of("schema/type 1 0", "schema/not-an-object 1 1", "schema/unknown-field 1 2"), places);
  }

  @Test
  void rangesCountUtf16() throws IOException {
    JsonNode range = check(STREAM).get("diagnostics").get(0).get("range");
    int offset = STREAM.indexOf("1}");
    assertEquals(
        "{\"line\":10,\"column\":16,\"offset\":" + offset + "}", range.get("start").toString());
    assertEquals(
        "{\"line\":10,\"column\":17,\"offset\":" + (offset + 1) + "}", range.get("end").toString());
  }

  @Test
  void whatIsAbsentIsNull() throws IOException {
    JsonNode diagnostics = check(STREAM).get("diagnostics");
    assertTrue(diagnostics.get(1).get("object").isNull());
    assertEquals(
        "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"namespace\":\"shop\",\"name\":\"one\"}",
        diagnostics.get(0).get("object").toString());
    JsonNode missing = json(Run.in(folder, "check", "missing.yaml", "--format", "json"));
    assertTrue(missing.get("diagnostics").get(0).get("document").isNull());
    assertTrue(missing.get("diagnostics").get(0).get("item").isNull());
  }

  @Test
  void fingerprintsDifferFromEachOtherAndStayWhenLinesMove() throws IOException {
    List<String> before = fingerprints(check(STREAM));
    List<String> after =
        fingerprints(check("# a line more\n" + STREAM.replace("items:", "\n\nitems:")));
    assertEquals(before, after);
    assertEquals(3, new HashSet<>(before).size());
    assertNotEquals(before, fingerprints(check(STREAM.replace("name: two", "name: three"))));
  }

  @Test
  void theStreamOfHelmNamesItsTemplates() throws IOException {
    JsonNode related =
        check(
                "---\n# Source: shop/templates/a.yaml\napiVersion: v1\nkind: ConfigMap\n"
                    + "metadata: {name: a}\ncolour: red\n")
            .get("diagnostics")
            .get(0)
            .get("related");
    assertEquals(1, related.size());
    assertEquals("rendered from shop/templates/a.yaml", related.get(0).get("message").asString());
    assertEquals(2, related.get(0).get("range").get("start").get("line").asInt());
  }

  @Test
  void aCleanCheckIsJsonToo() throws IOException {
    JsonNode report = check("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
    assertEquals(0, report.get("diagnostics").size());
    assertEquals(1, report.get("summary").get("objects").asInt());
  }

  @Test
  void rulesAreAsTheContractSays() {
    JsonNode rules = json(Run.in(folder, "rules", "--format", "json"));
    assertTrue(rules.size() >= 6);
    Set<String> ids = new HashSet<>();
    for (JsonNode rule : rules) {
      assertEquals(
          List.of("id", "category", "severity", "default", "summary", "sources", "since"),
          keys(rule));
      assertTrue(rule.get("default").isBoolean());
      assertTrue(rule.get("sources").isArray());
      assertTrue(ids.add(rule.get("id").asString()), rule.toString());
    }
  }

  @Test
  void fitWithDetailsIsAsTheContractSays() {
    Run run =
        Run.in(
            Path.of("../examples"),
            "fit",
            "shop",
            "--nodes",
            "nodes/three-zones.yaml",
            "--format",
            "json",
            "--details");
    JsonNode fit = json(run);
    assertTrue(
        keys(fit).containsAll(List.of("plimsoll", "placements", "scenarios", "diagnostics")));
    assertEquals(4, fit.get("placements").size());
    for (JsonNode placement : fit.get("placements")) {
      assertTrue(
          keys(placement)
              .containsAll(
                  List.of(
                      "pod",
                      "workload",
                      "order",
                      "scheduled",
                      "node",
                      "top",
                      "feasible",
                      "rejected",
                      "scores",
                      "prefilter",
                      "message")),
          placement.toString());
      String node = placement.get("node").asString();
      assertEquals(node, placement.get("top").get(0).asString());
      assertTrue(placement.get("scores").get(node).has("total"));
      JsonNode rejected = placement.get("rejected").get("control-plane-0");
      assertEquals(List.of("plugin", "reasons", "code"), keys(rejected));
      assertEquals("TaintToleration", rejected.get("plugin").asString());
    }
  }

  @Test
  void fitWithoutDetailsIsShort() {
    JsonNode fit =
        json(
            Run.in(
                Path.of("../examples"), "fit", "shop", "--nodes", "minikube", "--format", "json"));
    assertFalse(fit.get("placements").get(0).has("scores"));
  }

  @Test
  void outputsAreWrittenBesideStandardOutput() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), STREAM);
    Run run =
        Run.in(
            folder,
            "check",
            "a.yaml",
            "--output",
            "json=reports/new/a.json",
            "--output",
            "compact=b.txt");
    assertEquals(1, run.exit());
    assertTrue(run.out().contains("-->"), "text as ever");
    Run json = Run.in(folder, "check", "a.yaml", "--format", "json");
    assertEquals(json.out(), Files.readString(folder.resolve("reports/new/a.json")));
    Run compact = Run.in(folder, "check", "a.yaml", "--format", "compact");
    assertEquals(compact.out(), Files.readString(folder.resolve("b.txt")));
  }

  private JsonNode check(String text) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), text);
    return json(Run.in(folder, "check", "a.yaml", "--format", "json"));
  }

  private static JsonNode json(Run run) {
    return STRICT.readTree(run.out());
  }

  private static List<String> keys(JsonNode node) {
    return List.copyOf(node.propertyNames());
  }

  private static List<String> fingerprints(JsonNode report) {
    List<String> fingerprints = new ArrayList<>();
    for (JsonNode diagnostic : report.get("diagnostics")) {
      fingerprints.add(diagnostic.get("fingerprint").asString());
    }
    return fingerprints;
  }
}
