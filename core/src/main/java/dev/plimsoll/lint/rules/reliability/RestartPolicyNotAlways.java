package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Field;

/** A Pod that stays down when it fails. */
@LintRule(
    id = "restart-policy-not-always",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "restartPolicy",
    kinds = {
      "Pod",
      "Deployment",
      "StatefulSet",
      "DaemonSet",
      "ReplicaSet",
      "ReplicationController"
    },
    sources = {
      "kube-linter:restart-policy",
      "datree:WORKLOAD_INCORRECT_RESTARTPOLICY_VALUE_ALWAYS"
    })
public final class RestartPolicyNotAlways implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Field<String> policy = site.spec().restartPolicy();
    if (policy.isPresent() && !policy.is("Always")) {
      findings
          .report(policy, "the Pod stays down when it ends")
          .help("use Always, or a Job for what is meant to end");
    }
  }
}
