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
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;

/** A canary that waits until somebody comes. */
@LintRule(
    id = "argo-rollout-pause-duration",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = "Rollout",
    sources = "datree:ARGO_ROLLOUT_MISSING_PAUSE_DURATION")
public final class ArgoRolloutPauseDuration implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("argoproj.io", "Rollout")) {
      findings.about(manifest);
      Located steps =
          manifest.root().field("spec").field("strategy").field("canary").field("steps");
      for (Field<String> step : Items.of(steps, Field::text)) {
        Located pause = step.at().field("pause");
        if (pause.isPresent() && !pause.field("duration").isPresent()) {
          findings
              .report(Field.text(pause), "the rollout waits here until somebody promotes it")
              .help("set a duration, say 10m, and an analysis that stops a bad release");
        }
      }
    }
  }
}
