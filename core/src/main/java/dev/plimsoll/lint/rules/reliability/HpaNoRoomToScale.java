package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.HorizontalPodAutoscaler;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** An autoscaler that cannot scale. */
@LintRule(
    id = "hpa-no-room-to-scale",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    sources = "polaris:hpaMaxAvailability")
public final class HpaNoRoomToScale implements KindRule<HorizontalPodAutoscaler> {

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
    Field<Integer> most = object.spec().maxReplicas();
    Field<Integer> least = object.spec().minReplicas();
    if (most.isPresent() && most.orElse(0).equals(least.orElse(1))) {
      findings
          .report(most, "the autoscaler has no room: its minimum is %s, too", least.orElse(1))
          .help("raise maxReplicas, or remove the autoscaler and set replicas")
          .related(least, "the minimum");
    }
  }
}
