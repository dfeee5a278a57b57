package dev.plimsoll.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plimsoll.testkit.Expectations.Diagnosis;
import dev.plimsoll.testkit.Expectations.Placing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationReaderTest {

  private static final Source SOURCE = new Source("suite", "suite.md", "", null);

  private static Expectations read(String text, String rule) {
    return ExpectationReader.read(SOURCE, new Block("test.yaml", text, 10), rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1 # plain prose",
        "a: 1 # warning: this is deprecated",
        "a: 1 # warning signs are everywhere",
        "a: 1 # an error: [x]",
        "a: 1 # see https://example.org/#error",
        "a: b#warning: [x]",
        "a: \"# warning: [x]\"",
        "a: '# warning: [x] it''s'",
        "a: |\n  # warning: [x]\n\n  # error: [y]\nb: 1",
        "- a: >-\n    # warning: [x]\n  b: 1",
        "- |2\n  # warning: [x]",
        "# args: [\"a\", \"b\"]",
        "# command: [a, b]",
        "a: 1\n# ^^ the thing above",
        "a: 1 # warning \"quoted\" words",
        "a: 1 # warning; and more",
        "a: 1 # unplaced"
      })
  void otherCommentsAreLeftAlone(String text) {
    Expectations read = read(text + "\n", "lint/rule");
    assertEquals(List.of(), read.diagnoses());
    assertEquals(List.of(), read.placings());
    assertEquals(text + "\n", read.stripped());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1 # eror: [x]",
        "a: 1 # Warning: [x]",
        "a: 1 # warning: [x",
        "a: 1 # warning: [two words]",
        "a: 1 # warning [x]",
        "a: 1 # warning: [x] and more",
        "a: 1 # warning: [x] \"open",
        "a: 1 # warning: [x]; and more",
        "a: 1 # warning: [x];",
        "a: 1 # warning",
        "a: 1 # warning: \"text\"",
        "a: 1 # unplaced: because",
        "a: 1 # placed: on a node",
        "a: 1\n# ^^^^^ error: [x]",
        "# ^ error: [x]",
        "a: 1\n# ^ placed: node-a"
      })
  void malformedExpectationsNameTheirPlace(String text) {
    SpecException problem = assertThrows(SpecException.class, () -> read(text + "\n", ""));
    int line = text.contains("\n") ? 11 : 10;
    assertEquals("suite.md:" + line + ": ", problem.getMessage().substring(0, 13));
  }

  @Test
  void bareSeverityMeansTheCardsRule() {
    assertEquals(
        List.of(new Diagnosis("warning", "lint/rule", "", 0, 15, false)),
        read("a: 1 # warning\n", "lint/rule").diagnoses());
    assertEquals(
        List.of(new Diagnosis("info", "lint/rule", "some \"text\"", 0, 28, false)),
        read("a: 1 # info: \"some \\\"text\\\"\"\nb: 1\n", "lint/rule").diagnoses());
  }

  @Test
  void spansAreExact() {
    String text =
        """
        a:
          bcd: 1
        # ^^ error: [x]; info: [y] "m"
          #     ^ error: [z]
        # <----- info: [w]
        """;
    assertEquals(
        List.of(
            new Diagnosis("error", "x", "", 5, 7, true),
            new Diagnosis("info", "y", "m", 5, 7, true),
            new Diagnosis("error", "z", "", 11, 11, true),
            new Diagnosis("info", "w", "", 3, 9, true)),
        read(text, "").diagnoses());
  }

  @Test
  void placementsAreRead() {
    assertEquals(
        List.of(
            new Placing(List.of("node-a", "b.example"), "", 0, 68),
            new Placing(List.of(), "Insufficient cpu", 0, 68)),
        read("kind: Pod # placed: node-a, b.example; unplaced: \"Insufficient cpu\"\n", "")
            .placings());
  }

  @Test
  void strippedTextHasNoExpectations() {
    Expectations read =
        read(
            """
            a: 1   # warning: [x]
            b: 2   # keep: this # error: [y]
              c: 3
            # ^ error: [z]
            # info: [w]
            d: 4 # and this
            """,
            "");
    assertEquals("a: 1\nb: 2   # keep: this\n  c: 3\nd: 4 # and this\n", read.stripped());
    assertEquals(List.of("# keep: this", "# and this"), read.otherComments());
  }
}
