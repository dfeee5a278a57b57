package dev.plimsoll.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecSuiteTest {

  private static void assertPasses(String manifest) {
    assertEquals(Optional.empty(), Toy.failure(Toy.suite(manifest), new Toy()));
  }

  private static void assertFails(String manifest, String expected) {
    assertEquals(expected, Toy.failure(Toy.suite(manifest), new Toy()).orElse("passes"));
  }

  @Test
  void whatIsExpectedAndFoundPasses() {
    assertPasses("a: bad  # warning: [bad-word]\n");
    assertPasses("a: bad  # warning: [lint/bad-word] \"word bad\"\n");
    assertPasses("a: bad worse # warning: [bad-word]; error: [worse-word] \"worse\"\n");
    assertPasses("a: bad bad # warning: [bad-word]; warning: [bad-word]\n");
    assertPasses("a: bad # some remark # warning: [bad-word]\n");
    assertPasses("a: bad\n#  ^^^ warning: [bad-word]\n");
    assertPasses("a: bad worse\n#  ^^^ warning: [bad-word]\n#      ^^^^^ error: [worse-word]\n");
    assertPasses("bad: a\n# <-- warning: [bad-word]\n");
    assertPasses(
        """
        a: "\uD83D\uDEA2" # text
        b: ["\uD83D\uDEA2", bad]
        #         ^^^ warning: [bad-word]
        """);
    assertPasses("a: good\n");
  }

  @Test
  void missingFindingFails() {
    assertFails(
        "b: fine\na: good  # warning: [bad-word] \"bad\"\n",
        """
        suite.md / Test: 1 expected and missing (suite.md:1)

        test.yaml
          1 | b: fine
          2 | a: good  # warning: [bad-word] "bad"
            | ^^^^^^^ expected here: warning: [bad-word] "bad" (suite.md:5)
        """);
  }

  @Test
  void unexpectedFindingFails() {
    assertFails(
        "a: bad\n",
        """
        suite.md / Test: 1 not expected (suite.md:1)

        test.yaml
          1 | a: bad
            |    ^^^ unexpected: warning: [lint/bad-word] "the word bad" (suite.md:4)
        """);
  }

  @Test
  void wrongSpanFails() {
    assertFails(
        "a: bad\n# ^^ warning: [bad-word]\n",
        """
        suite.md / Test: 1 expected and missing, 1 not expected (suite.md:1)

        test.yaml
          1 | a: bad
            |   ^^ expected here: warning: [bad-word] (suite.md:4)
            |    ^^^ unexpected: warning: [lint/bad-word] "the word bad" (suite.md:4)
          2 | # ^^ warning: [bad-word]
        """);
  }

  @Test
  void wrongSeverityCodeMessageOrLineFails() {
    String both = "suite.md / Test: 1 expected and missing, 1 not expected (suite.md:1)";
    for (String manifest :
        List.of(
            "a: bad # error: [bad-word]\n",
            "a: bad # warning: [word]\n",
            "a: bad # warning: [api/bad-word]\n",
            "a: bad # warning: [bad-word] \"terrible\"\n",
            "a: bad\nb: 1 # warning: [bad-word]\n")) {
      String failure = Toy.failure(Toy.suite(manifest), new Toy()).orElse("passes");
      assertTrue(failure.startsWith(both), failure);
    }
  }

  @Test
  void oneFindingMeetsOneExpectation() {
    String failure =
        Toy.failure(Toy.suite("a: bad # warning: [bad-word]; warning: [bad-word]\n"), new Toy())
            .orElse("passes");
    assertTrue(failure.contains("1 expected and missing"), failure);
  }

  @Test
  void everyExpectationGetsAFindingIfThatCanBe() {
    // The first expectation takes either finding, the second only the first one.
    Tool tool =
        input ->
            Outcome.of(
                List.of(
                    new Found("info", "toy/x", 0, 1, "", "one two"),
                    new Found("info", "toy/x", 0, 1, "", "one")));
    String suite = Toy.suite("a: 1 # info: [x] \"one\"; info: [x] \"two\"\n");
    Optional<String> failure = Toy.failure(suite, tool);
    assertTrue(failure.isEmpty() || !failure.get().contains("expected and"), failure::toString);
  }

  @Test
  void spansOutsideTheTextFail() {
    Tool beyond = input -> Outcome.of(List.of(new Found("info", "toy/x", 3, 99, "", "")));
    assertEquals(
        "suite.md / Test: the span 3..99 is none of the text's 5 characters: info: [toy/x] \"\"",
        Toy.failure(Toy.suite("a: 1\n"), beyond).orElse("passes"));
    Tool split = input -> Outcome.of(List.of(new Found("info", "toy/x", 4, 5, "", "")));
    assertTrue(Toy.failure(Toy.suite("a: \uD83D\uDEA2\n"), split).isPresent());
    Tool elsewhere =
        input -> Outcome.of(List.of(new Found("info", "toy/x", 0, 1, "", "", "other.yaml")));
    assertTrue(Toy.failure(Toy.suite("a: 1\n"), elsewhere).orElse("").contains("no such file"));
  }

  @Test
  void toolMustRepeatItself() {
    List<String> calls = new ArrayList<>();
    Tool fickle =
        Toy.finding(
            found -> {
              calls.add("called");
              return calls.size() == 1 ? found : List.of();
            });
    String failure = Toy.failure(Toy.suite("a: bad # warning: [bad-word]\n"), fickle).orElse("");
    assertTrue(failure.contains("running it twice gives two answers"), failure);
  }

  @Test
  void headingsAreTheTree(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("deep"));
    Files.writeString(
        folder.resolve("deep/words.md"),
        """
        # Words

        Prose.

        ## Bad `words`

        ```yaml
        a: bad # warning: [bad-word]
        ```

        ## Others

        ### Good ones

        ```yaml
        a: good
        ```

        ### Only prose

        ```sh
        ls
        ```
        """);
    Files.writeString(folder.resolve("alone.md"), Toy.suite("a: 1\n"));
    SpecSuite suite = SpecSuite.of(folder);
    assertEquals(
        """
        alone
          Test
        deep/words
          Words
            Bad words
            Others
              Good ones
        """,
        Toy.tree(suite.tests(new Toy())));
    assertEquals(Optional.empty(), Toy.failure(suite.tests(new Toy())));
    DynamicNode first = suite.tests(new Toy()).toList().get(1);
    assertEquals(
        folder.resolve("deep/words.md").toUri() + "?line=1",
        first.getTestSourceUri().orElseThrow().toString());

    assertEquals("alone\n  Test\n", only(suite, "ALONE / test"));
    assertEquals("deep/words\n  Words\n    Bad words\n", only(suite, "words / bad"));
    assertEquals("deep/words\n  Words\n    Others\n      Good ones\n", only(suite, "good ones"));
    assertEquals("", only(suite, "test / alone"));
  }

  private static String only(SpecSuite suite, String words) {
    return Toy.tree(suite.tests(new Toy(), new SpecSuite.Mode(words, false)));
  }

  @Test
  void nothingToRunFails(@TempDir Path folder) throws IOException {
    assertThrows(SpecException.class, () -> SpecSuite.of(folder));
    assertEquals(
        "suite.md:1: there is no test in here",
        Toy.failure("# Title\n\nProse only.\n", new Toy()).orElse("passes"));
    Files.writeString(folder.resolve("broken.md"), "- ```yaml\n  a: 1\n  ```\n");
    Files.writeString(folder.resolve("whole.md"), Toy.suite("a: 1\n"));
    assertEquals("broken\nwhole\n  Test\n", Toy.tree(SpecSuite.of(folder).tests(new Toy())));
  }

  @Test
  void suitesThatCannotBeMeantSoFail() {
    assertProblem("- item\n\n  ```yaml\n  a: 1\n  ```\n", "suite.md:3: a code block in a list");
    assertProblem("```yml\na: 1\n```\n", "suite.md:1: a code block of kind `yml`");
    assertProblem(Toy.suite("a: 1\n") + "```yaml\nb: 1\n```\n", "suite.md:6: a second `test.yaml`");
    assertProblem(
        Toy.suite("a: 1\n") + "## Below\n\n```yaml\nb: 1\n```\n",
        "suite.md:1: a heading holds either a test or headings");
    assertProblem("# Test\n\n```report\nx\n```\n", "suite.md:1: a report or fixed file without");
    assertProblem(Toy.suite("a: 1 # eror: [x]\n"), "suite.md:4: `eror` is no severity");
    assertProblem(
        Toy.suite("a: 1\n") + "```config\n- a\n```\n```config\nb: 1\n```\n",
        "suite.md:9: a second `config` block");
  }

  private static void assertProblem(String markdown, String begin) {
    String failure = Toy.failure(markdown, new Toy()).orElse("passes");
    assertTrue(failure.startsWith(begin), failure);
  }

  @Test
  void filesHaveNames() {
    List<SpecCase> cases = new ArrayList<>();
    Tool tool =
        input -> {
          cases.add(input);
          return Outcome.of(new Toy().run(input).found());
        };
    String markdown =
        """
        `web.yaml`:

        ```yaml
        a: bad # warning: [bad-word]
        ```

        `notes/a.txt`:

        ```text
        bad
        #< nothing
        ```

        ```yaml
        b: 1
        ```
        """;
    String failure = Toy.failure(markdown, tool).orElse("passes");
    assertTrue(failure.contains("notes/a.txt\n  1 | bad\n    | ^^^ unexpected"), failure);
    assertTrue(failure.contains("(suite.md:10)"), failure);
    assertEquals(
        List.of("web.yaml", "notes/a.txt", "test.yaml"),
        List.copyOf(cases.get(0).files().keySet()));
  }

  @Test
  void configAndNodesAreInherited() {
    List<String> seen = new ArrayList<>();
    Tool tool =
        input -> {
          seen.add(input.name() + " (" + input.config() + "|" + input.nodes() + ")");
          return Outcome.of(List.of());
        };
    String all =
        "invariants: {skip: [json, flow, crlf, emoji, shuffle, list, broken], reason: x}\n";
    String markdown =
        """
        ```config
        %s# how
        kubernetes: 1.34
        rules:
          a: 1
        ```

        # One

        ```yaml
        a: 1
        ```

        # Two

        ```nodes
        node-a
        ```

        ## Deep

        ```config
        rules:
        - b
        ```

        ```yaml
        a: 1
        ```
        """
            .formatted(all);
    assertEquals(Optional.empty(), Toy.failure(markdown, tool));
    assertEquals(
        List.of(
            "suite.md / One (# how\nkubernetes: 1.34\nrules:\n  a: 1\n|)",
            "suite.md / Two / Deep (# how\nkubernetes: 1.34\nrules:\n- b\n|node-a\n)"),
        seen.stream().distinct().toList());
    assertEquals(4, seen.size(), "skipped invariants are not run");
  }
}
