package dev.plimsoll.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports, fixed files and placements. */
class BlocksTest {

  private static final String REPORT = "## A\n\n```yaml\na: bad # warning: [bad-word]\n```\n";

  private static void assertFails(String part, String markdown, Tool tool) {
    String failure = Toy.failure(markdown, tool).orElse("passes");
    assertTrue(failure.contains(part), failure);
  }

  @Test
  void reportsAreCompared() {
    assertEquals(Optional.empty(), Toy.failure(REPORT + "\n```report\n1 found\n```\n", new Toy()));
    assertFails(
        "A: the report differs (suite.md:8)", REPORT + "\n```report\n2 found\n```\n", new Toy());
    assertFails(
        "the tool gave no report to compare",
        REPORT + "\n```report\n1 found\n```\n",
        input -> Outcome.of(new Toy().run(input).found()));
  }

  @Test
  void fixedFilesAreCompared() {
    String fixed = "\n```fixed\na: good\n```\n";
    assertEquals(Optional.empty(), Toy.failure(REPORT + fixed, new Toy()));
    assertFails(
        "`test.yaml` is fixed otherwise", REPORT + fixed.replace("good", "better"), new Toy());
    assertFails(
        "there is no file `other.yaml` to be fixed",
        REPORT + "\n`other.yaml`:\n" + fixed,
        new Toy());
    assertFails(
        "fixes change `b.yaml`, but no `fixed` block shows how",
        REPORT + fixed + "\n`b.yaml`:\n\n```yaml\nb: bad # warning: [bad-word]\n```\n",
        new Toy());
  }

  @Test
  void fixedFilesMustBeCleanOrSayWhy() {
    String both = "# A\n\n```yaml\na: bad worse # warning: [bad-word]; error: [worse-word]\n```\n";
    assertFails("A, fixed: 1 not expected", both + "\n```fixed\na: good worse\n```\n", new Toy());
    assertEquals(
        Optional.empty(),
        Toy.failure(both + "\n```fixed\na: good worse # error: [worse-word]\n```\n", new Toy()));
  }

  @Test
  void fixingTwiceMustChangeNothing() {
    Tool restless =
        input ->
            Outcome.of(new Toy().run(input).found())
                .withFixed(
                    Map.of("test.yaml", input.files().get("test.yaml").replace("bad", "") + "a"));
    assertFails(
        "fixing `test.yaml` a second time changes it again",
        "# A\n\n```yaml\na: 1\n```\n\n```fixed\na: 1\na\n```\n",
        restless);
  }

  @Test
  void updateRewritesBlocksInPlace(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("suite.md");
    String other = REPORT.replace("## A", "## B");
    Files.writeString(
        file,
        "# Title\n\n"
            + REPORT
            + "\n```report\none\ntwo\nthree\n```\n\n```fixed\n```\n\n"
            + other
            + "\n```report\n```\n\nThe end.\n");
    SpecSuite suite = SpecSuite.of(file);
    assertEquals(
        Optional.empty(), Toy.failure(suite.tests(new Toy(), new SpecSuite.Mode("", true))));
    String written =
        "# Title\n\n"
            + REPORT
            + "\n```report\n1 found\n```\n\n```fixed\na: good\n```\n\n"
            + other
            + "\n```report\n1 found\n```\n\nThe end.\n";
    assertEquals(written, Files.readString(file));
    assertEquals(Optional.empty(), Toy.failure(SpecSuite.of(file).tests(new Toy())));
  }

  @Test
  void updateDoesNotHideWrongFindings(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("suite.md");
    String text = "# A\n\n```yaml\na: bad\n```\n\n```report\n```\n";
    Files.writeString(file, text);
    String failure =
        Toy.failure(SpecSuite.of(file).tests(new Toy(), new SpecSuite.Mode("", true)))
            .orElse("passes");
    assertTrue(failure.contains("1 not expected"), failure);
    assertEquals(text, Files.readString(file));
  }

  private static final String PODS =
      """
      ```nodes
      a, b
      ```

      # Pods

      ```yaml
      kind: Pod
      name: one # placed: a, b
      ---
      kind: Pod
      name: two # unplaced: "too big"
      ```
      """;

  private static Tool scheduler(Placement... pods) {
    return input -> Outcome.of(List.of()).withPlacements(List.of(pods));
  }

  private static final Placement ONE = Placement.placed(0, 39, List.of("a", "b"));
  private static final Placement TWO = Placement.unplaced(39, 80, "0/2: 2 too big");

  @Test
  void placementsAreCompared() {
    assertEquals(Optional.empty(), Toy.failure(PODS, scheduler(ONE, TWO)));
    Placement first = Placement.placed(0, 39, List.of("a"));
    Placement second = Placement.placed(0, 39, List.of("b"));
    assertEquals(
        Optional.empty(), Toy.failure(PODS, scheduler(first, second, TWO)), "two replicas");
  }

  @Test
  void otherPlacementsFail() {
    assertFails(
        "expected here: placed: a, b, got [placed: a] (suite.md:9)",
        PODS,
        scheduler(Placement.placed(0, 39, List.of("a")), TWO));
    assertFails(
        "unexpected: placed: a, b, c",
        PODS,
        scheduler(Placement.placed(0, 39, List.of("a", "b", "c")), TWO));
    assertFails("expected here: unplaced: \"too big\", got []", PODS, scheduler(ONE));
    assertFails(
        "unexpected: unplaced: \"taints\" (suite.md:11)",
        PODS,
        scheduler(ONE, Placement.unplaced(39, 80, "taints")));
    assertFails(
        "unexpected: unplaced: \"too big\" (suite.md:11)",
        PODS.replace("# unplaced: \"too big\"", ""),
        scheduler(ONE, Placement.unplaced(39, 80, "too big")));
  }

  @Test
  void nodesWithoutExpectationsFail() {
    assertFails(
        "nothing is expected of the placement",
        PODS.replaceAll(" #.*", ""),
        scheduler(Placement.placed(0, 10, List.of("a"))));
  }
}
