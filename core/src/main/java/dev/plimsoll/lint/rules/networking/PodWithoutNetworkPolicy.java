package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.reference.Index;
import dev.plimsoll.reference.Selectors;
import dev.plimsoll.tree.Located;
import java.util.HashSet;
import java.util.Set;

/** A Pod that everybody may reach, and that may reach everybody. */
@LintRule(
    id = "pod-without-network-policy",
    severity = INFO,
    category = NETWORKING,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-linter:non-isolated-pod",
      "kube-score:pod-networkpolicy",
      "polaris:missingNetworkPolicy",
      "checkov:CKV2_K8S_6",
      "kubescape:C-0030",
      "kubescape:C-0260",
      "kics:0401f71b-9c1e-4821-ab15-a955caa621be"
    })
public final class PodWithoutNetworkPolicy implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    Set<Located> covered = new HashSet<>();
    for (Manifest manifest : index.ofKind("networking.k8s.io", "NetworkPolicy")) {
      Located selector = manifest.root().field("spec").field("podSelector");
      String namespace = manifest.id().namespace();
      for (Manifest workload : Selectors.select(new LabelSelector(selector), index, namespace)) {
        covered.add(workload.root());
      }
    }
    for (Manifest manifest : index.set().all()) {
      boolean host =
          manifest.workload().isPresent()
              && manifest.workload().get().template().spec().usesHostNetwork();
      if (manifest.workload().isPresent() && !host && !covered.contains(manifest.root())) {
        findings
            .about(manifest)
            .report(manifest.metadata().name(), "no NetworkPolicy says who may reach these Pods")
            .help("add a NetworkPolicy that selects them");
      }
    }
  }
}
