package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Autoscalers;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Field;

/** A workload that is gone while its one Pod is. */
@LintRule(
    id = "too-few-replicas",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"Deployment", "StatefulSet", "ReplicaSet"},
    sources = {
      "kube-linter:minimum-three-replicas",
      "kube-score:deployment-replicas",
      "polaris:deploymentMissingReplicas",
      "datree:DEPLOYMENT_INCORRECT_REPLICAS_VALUE"
    })
public final class TooFewReplicas implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Field<Integer> replicas = site.workload().replicas();
    int wanted = replicas.orDefault();
    if (wanted == 1 && Autoscalers.of(site.index()).fewest(site.manifest()) < 2) {
      findings
          .report(replicas, "nobody is there while the one Pod is moved or restarted")
          .help("set replicas to 2 or more, if the program can run more than once");
    }
  }
}
