package dev.plimsoll.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardTest {

  private static final String WHOLE =
      """
      The word `bad` says
      nothing.

      More about it.

      ## Example

      ```yaml
      a: bad # warning
      ```

      ```fixed
      a: good
      ```

      ## Use instead

      ```yaml
      a: good
      ```

      ## Options

      ```yaml
      words: [bad]
      ```

      ## References

      - A book
      """;

  private static String problem(String text) {
    return assertThrows(SpecException.class, () -> Card.parse("cards/bad-word.md", text))
        .getMessage();
  }

  @Test
  void wholeCardIsReadAndPasses() {
    Card card = Card.parse("cards/bad-word.md", WHOLE);
    assertEquals("lint/bad-word", card.rule());
    assertEquals("The word bad says nothing.", card.summary());
    assertEquals(
        List.of("Example", "Use instead", "Options", "References"),
        List.copyOf(card.sections().keySet()));
    assertEquals("- A book", card.sections().get("References"));
    assertEquals("bad-word\n  Example\n  Use instead\n", Toy.tree(card.tests(new Toy())));
    assertEquals(Optional.empty(), Toy.failure(card.tests(new Toy())));
  }

  @Test
  void sectionsAreChecked() {
    assertEquals(
        "cards/bad-word.md:1: the section `Example` is missing",
        problem(WHOLE.replace("## Example", "### Example")));
    assertEquals(
        "cards/bad-word.md:1: the section `Use instead` is missing",
        problem(WHOLE.substring(0, WHOLE.indexOf("## Use"))));
    assertEquals(
        "cards/bad-word.md:28: `Refs` is no section of a card; there are "
            + "[Example, Use instead, Options, Fix safety, References]",
        problem(WHOLE.replace("References", "Refs")));
    assertEquals(
        "cards/bad-word.md:28: the section `Options` stands here twice",
        problem(WHOLE.replace("References", "Options")));
    assertTrue(problem("# Bad words\n\n" + WHOLE).contains("that is its summary"));
    assertTrue(problem(WHOLE + "\n# Title\n").contains("`Title` is no section"));
  }

  @Test
  void exampleMustFireAndTheOtherMustNot() {
    assertEquals(
        "cards/bad-word.md:6: nothing in `Example` says where the rule fires, as in `# warning`",
        problem(WHOLE.replace(" # warning", "")));
    assertEquals(
        "cards/bad-word.md:6: nothing in `Example` says where the rule fires, as in `# warning`",
        problem(WHOLE.replace(" # warning", " # warning: [worse-word]")));
    assertEquals(
        "cards/bad-word.md:16: the rule must not fire in `Use instead`",
        problem(
            WHOLE.replace(
                "## Use instead\n\n```yaml\na: good",
                "## Use instead\n\n```yaml\na: bad # warning")));
    assertEquals(
        "cards/bad-word.md:16: the section `Use instead` holds no yaml block",
        problem(WHOLE.replace("## Use instead\n\n```yaml", "## Use instead\n\n```text")));
  }

  @Test
  void silentRuleOrLoudCureFails() {
    Card card = Card.parse("bad-word.md", WHOLE);
    String silent = Toy.failure(card.tests(input -> Outcome.of(List.of()))).orElse("passes");
    assertTrue(silent.contains("expected here: warning: [lint/bad-word]"), silent);
    assertTrue(silent.contains("[card of lint/bad-word]"), silent);
    Card loud =
        Card.parse(
            "bad-word.md",
            WHOLE.replace(
                "## Use instead\n\n```yaml\na: good", "## Use instead\n\n```yaml\na: bad"));
    String failure = Toy.failure(loud.tests(new Toy())).orElse("passes");
    assertTrue(failure.contains("bad-word / Use instead: 1 not expected"), failure);
  }

  @Test
  void folderOfCardsShowsEachProblem(@TempDir Path folder) throws IOException {
    assertThrows(SpecException.class, () -> SpecSuite.cards(folder));
    Files.writeString(folder.resolve("bad-word.md"), WHOLE);
    Files.writeString(folder.resolve("worse-word.md"), "Summary.\n");
    assertEquals(
        "bad-word\n  Example\n  Use instead\nworse-word\n",
        Toy.tree(SpecSuite.cards(folder).tests(new Toy())));
    assertTrue(
        Toy.failure(SpecSuite.cards(folder).tests(new Toy()))
            .orElse("passes")
            .contains("worse-word.md:1: the section `Example` is missing"));
  }
}
