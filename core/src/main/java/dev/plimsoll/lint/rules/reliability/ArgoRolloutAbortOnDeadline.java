package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;

/** A Rollout that stays where it is when it gets no further. */
@LintRule(
    id = "argo-rollout-abort-on-deadline",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = "Rollout",
    sources = "datree:ARGO_ROLLOUT_INCORRECT_PROGRESS_DEADLINE_ABORT_VALUE_FALSE")
public final class ArgoRolloutAbortOnDeadline implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("argoproj.io", "Rollout")) {
      findings.about(manifest);
      Field<Boolean> abort =
          Field.bool(manifest.root().field("spec").field("progressDeadlineAbort"));
      if (!abort.orElse(false)) {
        findings
            .report(abort, "a release that gets no further is not taken back")
            .help("set progressDeadlineAbort: true");
      }
    }
  }
}
