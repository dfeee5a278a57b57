package dev.plimsoll.lint.rules.resources;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RESOURCES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;

/** A namespace that may use up the whole cluster. */
@LintRule(
    id = "resource-quota-missing",
    severity = INFO,
    category = RESOURCES,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = "Namespace",
    sources = {"trivy:KSV-0040", "kics:48a5beba-e4c0-4584-a2aa-e6894e4cf424"})
public final class ResourceQuotaMissing implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("", "Namespace")) {
      if (index.ofKind("", "ResourceQuota", manifest.id().name()).isEmpty()) {
        findings
            .about(manifest)
            .report(
                manifest.metadata().name(),
                "nothing bounds what namespace %s uses",
                manifest.id().name())
            .help("add a ResourceQuota for requests, limits and the number of objects");
      }
    }
  }
}
