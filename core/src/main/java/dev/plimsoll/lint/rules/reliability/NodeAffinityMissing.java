package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.PodSpec;

/** A Pod that may run on any node. */
@LintRule(
    id = "node-affinity-missing",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "kube-linter:no-node-affinity")
public final class NodeAffinityMissing implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    PodSpec spec = site.spec();
    boolean placed =
        spec.affinity().nodeAffinity().isPresent()
            || !spec.nodeSelector().isEmpty()
            || !spec.nodeName().orElse("").isEmpty();
    if (!placed && !site.workload().kind().equals("DaemonSet")) {
      findings
          .report(spec.affinity().nodeAffinity(), "the Pod may run on any node")
          .help("add a node affinity or a nodeSelector for the nodes it is meant for");
    }
  }
}
