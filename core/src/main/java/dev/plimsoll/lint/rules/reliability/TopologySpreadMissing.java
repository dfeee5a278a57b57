package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Autoscalers;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.TopologySpreadConstraint;
import dev.plimsoll.tree.Items;

/** Replicas that are not spread over zones. */
@LintRule(
    id = "topology-spread-missing",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"Deployment", "StatefulSet"},
    sources = {"kube-score:pod-topology-spread-constraints", "polaris:topologySpreadConstraint"})
public final class TopologySpreadMissing implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Items<TopologySpreadConstraint> constraints = site.spec().topologySpreadConstraints();
    if (constraints.isEmpty() && Autoscalers.of(site.index()).fewest(site.manifest()) > 1) {
      findings
          .report(constraints, "nothing spreads the replicas")
          .help("add topologySpreadConstraints over topology.kubernetes.io/zone");
    }
  }
}
