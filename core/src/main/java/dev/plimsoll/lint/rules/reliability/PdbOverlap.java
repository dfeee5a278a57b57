package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.PodDisruptionBudget;
import dev.plimsoll.reference.Index;
import dev.plimsoll.reference.Selectors;
import dev.plimsoll.tree.Located;
import java.util.HashMap;
import java.util.Map;

/** Two PodDisruptionBudgets for one Pod, which then cannot be evicted at all. */
@LintRule(
    id = "pdb-overlap",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    kinds = "PodDisruptionBudget")
public final class PdbOverlap implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    Map<Located, Manifest> first = new HashMap<>();
    for (Manifest manifest : index.ofKind("policy", "PodDisruptionBudget")) {
      LabelSelector selector = new PodDisruptionBudget(manifest.root()).spec().selector();
      if (!selector.isPresent()) {
        continue;
      }
      for (Manifest workload : Selectors.select(selector, index, manifest.id().namespace())) {
        Manifest other = first.putIfAbsent(workload.root(), manifest);
        boolean same = other == null || other.id().name().equals(manifest.id().name());
        if (other != null && !same) {
          findings
              .about(manifest)
              .report(
                  selector,
                  "the Pods of %s %s have two budgets, and cannot be evicted",
                  workload.id().kind(),
                  workload.id().name())
              .help("keep one of them, or make their selectors disjoint")
              .related(other.metadata().name(), "the other one");
          break;
        }
      }
    }
  }
}
