package dev.plimsoll.lint.rules.configuration;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.CONFIGURATION;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.reference.Edge;
import dev.plimsoll.reference.Index;
import dev.plimsoll.reference.Uses;
import dev.plimsoll.tree.Field;

/** Something that may be missing, and is. */
@LintRule(
    id = "optional-reference-missing",
    severity = INFO,
    category = CONFIGURATION,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class OptionalReferenceMissing implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Edge edge : Uses.of(index).optionalAndMissing()) {
      findings
          .about(edge.from())
          .report(
              Field.text(edge.at()),
              "the optional %s %s is not in the set",
              edge.to().kind(),
              edge.to().name())
          .help("correct the name if it is wrong; Kubernetes will not say that it is");
    }
  }
}
