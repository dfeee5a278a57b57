package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.PodDisruptionBudget;
import dev.plimsoll.model.PodDisruptionBudgetSpec;
import dev.plimsoll.tree.Located;

/** A PodDisruptionBudget that protects nothing. */
@LintRule(
    id = "pdb-without-policy",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    sources = "kube-score:poddisruptionbudget-has-policy")
public final class PdbWithoutPolicy implements KindRule<PodDisruptionBudget> {

  @Override
  public String group() {
    return "policy";
  }

  @Override
  public String kind() {
    return "PodDisruptionBudget";
  }

  @Override
  public PodDisruptionBudget view(Located root) {
    return new PodDisruptionBudget(root);
  }

  @Override
  public void check(PodDisruptionBudget object, Findings findings) {
    PodDisruptionBudgetSpec spec = object.spec();
    if (!spec.minAvailable().isPresent() && !spec.maxUnavailable().isPresent()) {
      findings
          .report(spec.maxUnavailable(), "the budget does not say how many may be away")
          .help("set maxUnavailable: 1");
    }
  }
}
