package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;

/** A namespace without a single NetworkPolicy. */
@LintRule(
    id = "namespace-without-network-policy",
    severity = INFO,
    category = NETWORKING,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = "Namespace",
    sources = {"kubescape:C-0049", "kubescape:C-0054", "kubescape:C-0206"})
public final class NamespaceWithoutNetworkPolicy implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("", "Namespace")) {
      if (index.ofKind("networking.k8s.io", "NetworkPolicy", manifest.id().name()).isEmpty()) {
        findings
            .about(manifest)
            .report(manifest.metadata().name(), "no NetworkPolicy is in this namespace")
            .help("add one that selects all Pods and allows nothing, and then what is needed");
      }
    }
  }
}
