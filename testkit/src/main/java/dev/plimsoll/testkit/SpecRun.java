package dev.plimsoll.testkit;

import dev.plimsoll.testkit.Section.Manifest;
import dev.plimsoll.testkit.Section.Spec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opentest4j.AssertionFailedError;

/** One test, run. */
final class SpecRun {

  private final Spec spec;
  private final Tool tool;
  private final MarkdownUpdate update;

  /**
   * @param update where the tool's own reports go; one that does nothing if they are to be compared
   */
  SpecRun(Spec spec, Tool tool, MarkdownUpdate update) {
    this.spec = spec;
    this.tool = tool;
    this.update = update;
  }

  void run() {
    SpecCase input = input();
    Outcome outcome = tool.run(input);
    Comparison.check(spec.title(), spec, spec.line(), spec.files(), outcome);
    checkPlacementsAsked(outcome);
    checkRepeats(outcome, tool.run(input));
    checkReport(outcome);
    checkFixed(input, outcome);
    new HiddenInvariants(spec, tool, input, outcome).check();
  }

  private SpecCase input() {
    Map<String, String> files = new LinkedHashMap<>();
    spec.files().forEach(file -> files.put(file.name(), file.text()));
    return new SpecCase(
        spec.title(),
        spec.rule(),
        files,
        spec.config().text(),
        spec.nodes() == null ? "" : spec.nodes().text(),
        spec.report() != null,
        !spec.fixed().isEmpty());
  }

  /** A test with nodes of which nothing is expected would pass whatever the scheduler says. */
  private void checkPlacementsAsked(Outcome outcome) {
    boolean asked =
        spec.report() != null
            || spec.files().stream().anyMatch(file -> !file.expectations().placings().isEmpty());
    if (spec.nodes() != null && !asked && !outcome.placements().isEmpty()) {
      throw failure(
          "there are nodes, but nothing is expected of the placement of " + outcome.placements());
    }
  }

  private void checkRepeats(Outcome once, Outcome twice) {
    if (!once.found().equals(twice.found()) || !once.report().equals(twice.report())) {
      throw new AssertionFailedError(
          message("running it twice gives two answers"), describe(once), describe(twice));
    }
  }

  private static String describe(Outcome outcome) {
    return outcome.found() + "\n" + outcome.report().orElse("");
  }

  private void checkReport(Outcome outcome) {
    Block report = spec.report();
    if (report == null) {
      return;
    }
    String actual =
        outcome.report().orElseThrow(() -> failure("the tool gave no report to compare"));
    compareText("the report differs", report, report.text(), ended(actual));
  }

  private void checkFixed(SpecCase input, Outcome outcome) {
    if (spec.fixed().isEmpty()) {
      return;
    }
    Map<String, String> fixedFiles = new LinkedHashMap<>(input.files());
    fixedFiles.putAll(outcome.fixed());
    List<String> shown = spec.fixed().stream().map(Manifest::name).toList();
    for (Map.Entry<String, String> file : input.files().entrySet()) {
      boolean changed = !file.getValue().equals(fixedFiles.get(file.getKey()));
      if (changed && !shown.contains(file.getKey())) {
        throw failure("fixes change `" + file.getKey() + "`, but no `fixed` block shows how");
      }
    }
    for (Manifest fixed : spec.fixed()) {
      Block actual = new Block(fixed.name(), fixedFiles.getOrDefault(fixed.name(), ""), 1);
      String stripped = ExpectationReader.read(spec.source(), actual, spec.rule()).stripped();
      compareText(
          "`" + fixed.name() + "` is fixed otherwise",
          fixed.block(),
          fixed.expectations().stripped(),
          ended(stripped));
    }
    if (!update.isOn()) {
      checkFixedAgain(input);
    }
  }

  /**
   * What is fixed must be clean but for what its block says, and a second fixing must change
   * nothing.
   */
  private void checkFixedAgain(SpecCase input) {
    Map<String, Manifest> manifests = new LinkedHashMap<>();
    spec.files().forEach(file -> manifests.put(file.name(), file));
    spec.fixed().forEach(file -> manifests.put(file.name(), file));
    Map<String, String> texts = new LinkedHashMap<>();
    manifests.forEach((name, manifest) -> texts.put(name, manifest.text()));
    Outcome again = tool.run(input.withToFix(texts));
    Comparison.check(
        spec.title() + ", fixed", spec, spec.line(), List.copyOf(manifests.values()), again);
    again
        .fixed()
        .forEach(
            (name, text) -> {
              if (!text.equals(texts.get(name))) {
                throw new AssertionFailedError(
                    message("fixing `" + name + "` a second time changes it again"),
                    texts.get(name),
                    text);
              }
            });
  }

  private void compareText(String problem, Block block, String expected, String actual) {
    if (ended(expected).equals(actual)) {
      return;
    }
    if (update.isOn()) {
      update.replace(block, actual);
      return;
    }
    throw new AssertionFailedError(
        "%s (%s)\n\nexpected:\n%s\nactual:\n%s\n-Dplimsoll.update takes the actual text over"
            .formatted(
                spec.title() + ": " + problem, spec.source().at(block.line()), expected, actual),
        expected,
        actual);
  }

  /** The text with a line break at its end, as code blocks have it. */
  private static String ended(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  private AssertionFailedError failure(String problem) {
    return new AssertionFailedError(message(problem));
  }

  private String message(String problem) {
    return spec.title() + ": " + problem + " (" + spec.source().at(spec.line()) + ")";
  }
}
