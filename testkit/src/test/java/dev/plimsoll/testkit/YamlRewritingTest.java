package dev.plimsoll.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlRewritingTest {

  private static YamlRewriting of(String text) {
    return YamlRewriting.of(text).orElseThrow();
  }

  private static Optional<String> json(String text) {
    return of(text).asJson();
  }

  @Test
  void jsonKeepsTypes() {
    assertEquals(
        Optional.of(
            "{\"a\": 80, \"b\": \"80\", \"c\": true, \"d\": null, \"e\": 1.5, \"f\": \"100m\", "
                + "\"g\": \"10.0.0.1\", \"h\": \"x\\u000ay \\\"z\\\"\\u000a\"}\n---\n[]\n"),
        json(
            """
            a: 80
            b: "80"
            c: true
            d:
            e: 1.5
            f: 100m
            g: 10.0.0.1
            h: |
              x
              y "z"
            ---
            []
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0644",
        "0o17",
        "0x1F",
        "1_000",
        "1e3",
        "+1",
        "08",
        ".5",
        ".inf",
        "yes",
        "No",
        "y",
        "TRUE",
        "2026-01-02",
        "12:30",
        "12345678901234567890"
      })
  void doubtfulScalarsAreNoJson(String scalar) {
    assertEquals(Optional.empty(), json("a: " + scalar + "\n"));
    assertTrue(json("a: \"" + scalar + "\"\n").isPresent());
  }

  @Test
  void keysThatAreNoTextAreNoJson() {
    assertEquals(Optional.empty(), json("80: a\n"));
    assertEquals(Optional.empty(), json("[a]: b\n"));
    assertEquals(Optional.empty(), json("a: &x 1\nb: *x\n"));
  }

  @Test
  void flowKeepsPlainScalarsPlain() {
    assertEquals(
        Optional.of("{a: 0644, b: yes, c: null, d: 'x, y', e: {}, f: [[1], \"2\", '3']}\n"),
        of("a: 0644\nb: yes\nc:\nd: x, y\ne: {}\nf:\n- - 1\n- \"2\"\n- '3'\n").inFlowStyle());
  }

  @Test
  void flowKeepsAnchorsMeaning() {
    assertEquals(
        Optional.of("{a: {x: 1}, b: {x: 1}}\n"), of("a: &x {x: 1}\nb: *x\n").inFlowStyle());
    assertEquals(Optional.empty(), of("a: &x 1\nb: *x\n").withKeysReversed());
  }

  @Test
  void documentsStayApart() {
    assertEquals(
        Optional.of("---\nb: 2\na: 1\n---\nc: 3\n"),
        of("# first\na: 1\nb: 2\n---\n# nothing\n---\nc: 3\n").withKeysReversed());
  }

  @Test
  void separatorsStandAlone() {
    assertEquals(Optional.of("---\n{a: 1}\n---\n{c: 3}\n"), of("a: 1\n---\nc: 3\n").inFlowStyle());
  }

  @Test
  void listsHoldObjectsOnly() {
    String pod = "apiVersion: v1\nkind: Pod\n";
    assertEquals(
        Optional.of(
            """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: Pod
            - apiVersion: v1
              kind: Pod
            """),
        of(pod + "---\n" + pod).inList());
    assertEquals(Optional.empty(), of(pod + "---\na: 1\n").inList());
    assertEquals(Optional.empty(), of("apiVersion: v1\nkind: PodList\n").inList());
  }

  @Test
  void emptyValuesAreNull() {
    assertEquals(Optional.of("b: null\na: 1\n"), of("a: 1\nb:\n").withKeysReversed());
  }

  @Test
  void blockScalarsSurvive() {
    String text = "a: |2+\n    deep\n  flat\n\nb: >-\n  folded\n  text\n";
    YamlRewriting rewriting = of(text);
    assertTrue(rewriting.inFlowStyle().orElseThrow().contains("\\n"));
    assertTrue(rewriting.withKeysReversed().orElseThrow().startsWith("b: >-"));
  }

  @Test
  void whatCannotBeReadIsNotRewritten() {
    assertEquals(Optional.empty(), YamlRewriting.of("a: [\n"));
    assertEquals(Optional.empty(), YamlRewriting.of("a: !!str 1\n"));
    assertEquals(Optional.empty(), YamlRewriting.of("%YAML 1.1\n---\na: 1\n"));
    assertEquals(Optional.empty(), YamlRewriting.of("# nothing\n"));
    assertEquals(Optional.empty(), YamlRewriting.of("a: &x [*x]\n"));
    assertEquals(Optional.empty(), YamlRewriting.of("[".repeat(20_000) + "]".repeat(20_000)));
  }
}
