package dev.plimsoll.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HiddenInvariantsTest {

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: bad # warning: [bad-word]
      spec:
        containers:
        - name: "\uD83D\uDEA2 worse"
          #         ^^^^^ error: [worse-word]
          command: [sh, -c, "x, y"]
      """;

  /** The toy on a text that is changed before: what a careless reader does. */
  private static Tool reading(UnaryOperator<String> change) {
    return input -> Outcome.of(Toy.words("test.yaml", change.apply(text(input))));
  }

  private static String text(SpecCase input) {
    return input.files().values().iterator().next();
  }

  private static void assertBreaks(String wording, Tool tool) {
    String failure = Toy.failure(Toy.suite(POD), tool).orElse("passes");
    assertTrue(
        failure.startsWith("suite.md / Test: holds as it is written, but not " + wording), failure);
    assertEquals(
        1, failure.split("holds as it is written", -1).length - 1, "one variant fails: " + failure);
  }

  @Test
  void soundToolHolds() {
    assertEquals(Optional.empty(), Toy.failure(Toy.suite(POD), new Toy()));
  }

  @Test
  void eachVariantIsRun() {
    List<String> texts = texts(POD);
    assertEquals(9, texts.size(), "twice as written, then seven variants");
    assertEquals(
        "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"bad\"}, \"spec\": "
            + "{\"containers\": [{\"name\": \"\uD83D\uDEA2 worse\", "
            + "\"command\": [\"sh\", \"-c\", \"x, y\"]}]}}\n",
        texts.get(2));
    assertEquals(
        "{apiVersion: v1, kind: Pod, metadata: {name: bad}, spec: {containers: [{name: "
            + "\"\uD83D\uDEA2 worse\", command: [sh, -c, \"x, y\"]}]}}\n",
        texts.get(3));
    assertEquals(POD.replace("\n", "\r\n"), texts.get(4));
    assertTrue(texts.get(5).startsWith("# \uD83D\uDEA2") && texts.get(5).endsWith("\n" + POD));
    assertEquals(
        """
        spec:
          containers:
          - command: [sh, -c, "x, y"]
            name: "\uD83D\uDEA2 worse"
        metadata:
          name: bad
        kind: Pod
        apiVersion: v1
        """,
        texts.get(6));
    assertEquals(
        """
        apiVersion: v1
        kind: List
        items:
        - apiVersion: v1
          kind: Pod
          metadata:
            name: bad
          spec:
            containers:
            - name: "\uD83D\uDEA2 worse"
              command: [sh, -c, "x, y"]
        """,
        texts.get(7));
    assertTrue(texts.get(8).startsWith(POD + "---\n"));
  }

  private static List<String> texts(String manifest) {
    List<String> texts = new ArrayList<>();
    Tool tool =
        input -> {
          texts.add(text(input));
          return Outcome.of(new Toy().run(input).found());
        };
    assertEquals(Optional.empty(), Toy.failure(Toy.suite(manifest), tool));
    return texts;
  }

  @Test
  void readerOfLinesBreaksOnCrlf() {
    assertBreaks("with CRLF line ends", reading(text -> text.replace("\r\n", "\n")));
    Tool thrower =
        input -> {
          if (text(input).contains("\r")) {
            throw new IllegalStateException("a return");
          }
          return new Toy().run(input);
        };
    assertBreaks("with CRLF line ends (suite.md:1): the tool broke", thrower);
  }

  @Test
  void spansInCodePointsBreakUnderAnEmoji() {
    Tool tool =
        input ->
            Outcome.of(
                new Toy()
                    .run(input).found().stream()
                        .map(
                            found ->
                                text(input).startsWith("#")
                                    ? new Found(
                                        found.severity(),
                                        found.code(),
                                        found.start() - 1,
                                        found.end() - 1,
                                        found.path(),
                                        found.message())
                                    : found)
                        .toList());
    assertBreaks("with an emoji comment on top", tool);
    String failure = Toy.failure(Toy.suite(POD), tool).orElse("");
    assertTrue(
        failure.contains(
            """
               5 |   name: bad # warning: [bad-word]
                 |        ^^^ unexpected: warning: [lint/bad-word] "the word bad"
                 |         ^^^ expected here: warning: [lint/bad-word] "the word bad"
            """),
        failure);
  }

  @Test
  void toolsThatKnowOneSpellingOnlyBreak() {
    assertBreaks("as JSON", onlyIf(text -> text.contains("name: bad")));
    assertBreaks("in flow style", onlyIf(text -> !text.startsWith("{apiVersion: v1")));
    assertBreaks(
        "with its mapping keys in another order",
        onlyIf(text -> text.indexOf("Pod") < text.indexOf("containers")));
    assertBreaks("with a broken document after it", onlyIf(text -> !text.contains("broken: ")));
    Tool pathInList =
        input ->
            Outcome.of(
                new Toy()
                    .run(input).found().stream()
                        .map(
                            found ->
                                new Found(
                                    found.severity(),
                                    found.code(),
                                    found.start(),
                                    found.end(),
                                    text(input).contains("List") ? "items[0].x" : "x",
                                    found.message()))
                        .toList());
    assertBreaks("inside a List", pathInList);
  }

  private static Tool onlyIf(Predicate<String> condition) {
    return input -> condition.test(text(input)) ? new Toy().run(input) : Outcome.of(List.of());
  }

  @Test
  void configOptsOutWithAReason() {
    Tool wrong = reading(text -> text.replace("\r\n", "\n"));
    String skip = "```config\ninvariants: {skip: [crlf], reason: of Unix}\n```\n";
    assertEquals(Optional.empty(), Toy.failure(skip + Toy.suite(POD), wrong));
    for (String config :
        List.of(
            "{skip: [crlf]}",
            "{skip: [crlf], reason: \" \"}",
            "{skip: [], reason: none}",
            "{skip: [cr], reason: none}",
            "{skip: [crlf], reason: none, more: 1}",
            "[crlf]",
            "{")) {
      String suite = "```config\ninvariants: " + config + "\n```\n" + Toy.suite(POD);
      String failure = Toy.failure(suite, wrong).orElse("passes");
      assertTrue(failure.startsWith("suite.md:2: `invariants` must read"), failure);
    }
  }

  @Test
  void findingsAboutTheBrokenDocumentAreExpected() {
    Tool tool =
        input -> {
          List<Found> found = new ArrayList<>(new Toy().run(input).found());
          int broken = text(input).indexOf("broken:");
          if (broken >= 0) {
            found.add(new Found("error", "syntax/flow", broken, broken + 1, "", "not closed"));
          }
          return Outcome.of(found);
        };
    assertEquals(Optional.empty(), Toy.failure(Toy.suite(POD), tool));
  }

  @Test
  void someManifestsAreNotRewritten() {
    assertEquals(
        7, texts("mode: 0644\n").size(), "twice as written, five variants: no JSON, no List");
  }

  @Test
  void textFindingsSeveralFilesAndSteeringCommentsKeepTheText() {
    List<SpecCase> cases = new ArrayList<>();
    Tool syntax =
        input -> {
          cases.add(input);
          int at = text(input).indexOf("a:");
          return Outcome.of(List.of(new Found("error", "syntax/x", at, at + 1, "", "")));
        };
    assertEquals(Optional.empty(), Toy.failure(Toy.suite("a: [ # error: [x]\n"), syntax));
    assertEquals(4, cases.size(), "twice as written, CRLF, emoji");

    cases.clear();
    Tool heeding =
        new Tool() {
          @Override
          public Outcome run(SpecCase input) {
            cases.add(input);
            return Outcome.of(List.of());
          }

          @Override
          public boolean heeds(String comment) {
            return comment.startsWith("# toy:");
          }
        };
    assertEquals(Optional.empty(), Toy.failure(Toy.suite("a: 1 # toy: ignore\n"), heeding));
    assertEquals(5, cases.size(), "twice as written, CRLF, emoji, broken");

    cases.clear();
    String two = "`a.yaml`:\n\n```yaml\na: 1\n```\n\n`b.json`:\n\n```json\n{}\n```\n";
    assertEquals(Optional.empty(), Toy.failure(two, heeding));
    assertEquals(3, cases.size(), "twice as written, CRLF; JSON has no comments");
    assertEquals(Map.of("a.yaml", "a: 1\r\n", "b.json", "{}\r\n"), cases.get(2).files());
  }
}
