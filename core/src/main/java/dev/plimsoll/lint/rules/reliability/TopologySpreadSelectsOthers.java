package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.TopologySpreadConstraint;
import dev.plimsoll.tree.Items;

/** A spread constraint that does not count the Pods it is on. */
@LintRule(
    id = "topology-spread-selects-others",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    keys = "topologySpreadConstraints",
    aliases = "topology-spread-invalid",
    sources = "kube-score:pod-topology-spread-constraints")
public final class TopologySpreadSelectsOthers implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Items<TopologySpreadConstraint> constraints = site.spec().topologySpreadConstraints();
    for (TopologySpreadConstraint constraint : constraints) {
      LabelSelector selector = constraint.labelSelector();
      if (!selector.matches(site.metadata().labels())) {
        findings
            .report(
                selector,
                "the constraint counts %s",
                selector.isPresent() ? "other Pods than these" : "no Pods at all")
            .help("give it the labels of the Pod template as its labelSelector")
            .related(site.metadata().labels(), "the Pods' labels");
      }
    }
  }
}
