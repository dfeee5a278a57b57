package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.PodDisruptionBudget;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.Value;

/** A PodDisruptionBudget that also protects Pods that are broken. */
@LintRule(
    id = "pdb-unhealthy-eviction-unset",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "kube-linter:pdb-unhealthy-pod-eviction-policy")
public final class PdbUnhealthyEvictionUnset implements KindRule<PodDisruptionBudget> {

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
    Field<String> policy = object.spec().unhealthyPodEvictionPolicy();
    if (!policy.isPresent()) {
      findings
          .report(policy, "Pods that do not work may keep their nodes from being drained")
          .help("set unhealthyPodEvictionPolicy: AlwaysAllow")
          .write(
              Fix.Safety.UNSAFE,
              "set unhealthyPodEvictionPolicy: AlwaysAllow",
              policy,
              Value.text("AlwaysAllow"));
    }
  }
}
