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
import java.util.List;

/** A Rollout that stops old Pods while they are still sent requests. */
@LintRule(
    id = "argo-rollout-scale-down-delay",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    kinds = "Rollout",
    sources = "datree:ARGO_ROLLOUT_INCORRECT_SCALE_DOWN_DELAY_VALUE_BELOW_30")
public final class ArgoRolloutScaleDownDelay implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("argoproj.io", "Rollout")) {
      findings.about(manifest);
      for (String strategy : List.of("blueGreen", "canary")) {
        Field<Integer> delay =
            Field.int32(
                manifest
                    .root()
                    .field("spec")
                    .field("strategy")
                    .field(strategy)
                    .field("scaleDownDelaySeconds"));
        if (delay.isPresent() && delay.orElse(30) < 30) {
          findings
              .report(
                  delay, "old Pods end after %s s, and may still be sent requests", delay.orElse(0))
              .help("set 30 or more, or leave it out");
        }
      }
    }
  }
}
