package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Autoscalers;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.PodAntiAffinity;

/** Replicas that may all be on one node. */
@LintRule(
    id = "replicas-may-share-node",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"Deployment", "StatefulSet"},
    aliases = {"deployment-anti-affinity-missing", "statefulset-anti-affinity-missing"},
    sources = {
      "kube-linter:no-anti-affinity",
      "kube-score:deployment-has-host-podantiaffinity",
      "kube-score:statefulset-has-host-podantiaffinity",
      "kics:a31b7b82-d994-48c4-bd21-3bab6c31827a",
      "kics:d740d048-8ed3-49d3-b77b-6f072f3b669e",
      "datree:EKS_MISSING_KEY_TOPOLOGYKEY"
    })
public final class ReplicasMayShareNode implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    boolean several = Autoscalers.of(site.index()).fewest(site.manifest()) > 1;
    PodAntiAffinity apart = site.spec().affinity().podAntiAffinity();
    boolean spread =
        !site.spec().topologySpreadConstraints().isEmpty()
            || !apart.requiredDuringSchedulingIgnoredDuringExecution().isEmpty()
            || !apart.preferredDuringSchedulingIgnoredDuringExecution().isEmpty();
    if (several && !spread && !site.spec().usesHostNetwork()) {
      findings
          .report(site.spec().affinity(), "nothing keeps the replicas on different nodes")
          .help("add topologySpreadConstraints over kubernetes.io/hostname with ScheduleAnyway");
    }
  }
}
