package dev.plimsoll.lint.rules.resources;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RESOURCES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;

/** A namespace that gives containers no default limits. */
@LintRule(
    id = "limit-range-missing",
    severity = INFO,
    category = RESOURCES,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = "Namespace",
    sources = {"trivy:KSV-0039", "kics:4a20ebac-1060-4c81-95d1-1f7f620e983b"})
public final class LimitRangeMissing implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("", "Namespace")) {
      if (index.ofKind("", "LimitRange", manifest.id().name()).isEmpty()) {
        findings
            .about(manifest)
            .report(
                manifest.metadata().name(),
                "containers in namespace %s get no default limits",
                manifest.id().name())
            .help("add a LimitRange with default and defaultRequest for containers");
      }
    }
  }
}
