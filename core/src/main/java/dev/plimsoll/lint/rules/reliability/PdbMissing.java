package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Autoscalers;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.PodDisruptionBudget;
import dev.plimsoll.reference.Index;
import dev.plimsoll.reference.Selectors;
import dev.plimsoll.tree.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Replicas that may all be evicted at once. */
@LintRule(
    id = "pdb-missing",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"Deployment", "StatefulSet"},
    aliases = {"deployment-pdb-missing", "statefulset-pdb-missing"},
    sources = {
      "kube-score:deployment-has-poddisruptionbudget",
      "kube-score:statefulset-has-poddisruptionbudget",
      "polaris:missingPodDisruptionBudget",
      "kics:b23e9b98-0cb6-4fc9-b257-1f3270442678",
      "kics:1db3a5a5-bf75-44e5-9e44-c56cfc8b1ac5"
    })
public final class PdbMissing implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    Set<Located> protectedOnes = new HashSet<>();
    for (Manifest manifest : index.ofKind("policy", "PodDisruptionBudget")) {
      LabelSelector selector = new PodDisruptionBudget(manifest.root()).spec().selector();
      if (selector.isPresent()) {
        for (Manifest workload : Selectors.select(selector, index, manifest.id().namespace())) {
          protectedOnes.add(workload.root());
        }
      }
    }
    Autoscalers autoscalers = Autoscalers.of(index);
    for (String kind : List.of("Deployment", "StatefulSet")) {
      for (Manifest workload : index.ofKind("apps", kind)) {
        if (autoscalers.fewest(workload) > 1 && !protectedOnes.contains(workload.root())) {
          findings
              .about(workload)
              .report(workload.metadata().name(), "all replicas may be evicted at once")
              .help("add a PodDisruptionBudget with maxUnavailable: 1");
        }
      }
    }
  }
}
