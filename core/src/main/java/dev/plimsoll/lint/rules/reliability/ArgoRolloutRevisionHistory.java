package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;

/** A Rollout that keeps nothing to go back to. */
@LintRule(
    id = "argo-rollout-revision-history",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    kinds = "Rollout",
    sources = "datree:ARGO_WORKFLOW_INCORRECT_REVISION_HISTORY_LIMIT_VALUE_0")
public final class ArgoRolloutRevisionHistory implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("argoproj.io", "Rollout")) {
      findings.about(manifest);
      Field<Integer> limit =
          Field.int32(manifest.root().field("spec").field("revisionHistoryLimit"));
      if (limit.isPresent() && limit.orElse(1) == 0) {
        findings
            .report(limit, "no old ReplicaSet is kept, so that nothing can be undone")
            .help("leave it out; the default is 10");
      }
    }
  }
}
