package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Field;

/** A workload that runs nowhere. */
@LintRule(
    id = "zero-replicas",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"})
public final class ZeroReplicas implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Field<Integer> replicas = site.workload().replicas();
    if (replicas.isPresent() && replicas.orElse(1) == 0) {
      findings
          .report(replicas, "the workload runs nowhere")
          .help("set replicas, or remove the workload");
    }
  }
}
