package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.HorizontalPodAutoscaler;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** An autoscaler that goes down to a single Pod. */
@LintRule(
    id = "hpa-min-replicas-low",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-linter:hpa-minimum-three-replicas",
      "kube-score:horizontalpodautoscaler-replicas",
      "polaris:hpaMinAvailability",
      "datree:HPA_MISSING_MINREPLICAS_KEY"
    })
public final class HpaMinReplicasLow implements KindRule<HorizontalPodAutoscaler> {

  @Override
  public String group() {
    return "autoscaling";
  }

  @Override
  public String kind() {
    return "HorizontalPodAutoscaler";
  }

  @Override
  public HorizontalPodAutoscaler view(Located root) {
    return new HorizontalPodAutoscaler(root);
  }

  @Override
  public void check(HorizontalPodAutoscaler object, Findings findings) {
    Field<Integer> least = object.spec().minReplicas();
    if (least.orElse(1) < 2) {
      findings
          .report(least, "in quiet hours a single Pod is left")
          .help("set minReplicas to 2 or more");
    }
  }
}
