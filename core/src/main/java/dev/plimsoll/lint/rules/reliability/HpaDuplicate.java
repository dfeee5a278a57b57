package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.CrossVersionObjectReference;
import dev.plimsoll.model.HorizontalPodAutoscaler;
import dev.plimsoll.reference.Index;
import java.util.HashMap;
import java.util.Map;

/** Two autoscalers that pull at one workload. */
@LintRule(
    id = "hpa-duplicate",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    kinds = "HorizontalPodAutoscaler")
public final class HpaDuplicate implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    Map<String, Manifest> first = new HashMap<>();
    for (Manifest manifest : index.ofKind("autoscaling", "HorizontalPodAutoscaler")) {
      HorizontalPodAutoscaler autoscaler = new HorizontalPodAutoscaler(manifest.root());
      CrossVersionObjectReference target = autoscaler.spec().scaleTargetRef();
      String key =
          manifest.id().namespace()
              + "/"
              + target.kind().orElse("")
              + "/"
              + target.name().orElse("");
      Manifest other = first.putIfAbsent(key, manifest);
      boolean same = other == null || other.id().name().equals(manifest.id().name());
      if (other != null && !same) {
        findings
            .about(manifest)
            .report(
                target.name(),
                "%s %s has another autoscaler",
                target.kind().orElse(""),
                target.name().orElse(""))
            .help("put the metrics of both into one autoscaler")
            .related(other.metadata().name(), "the other one");
      }
    }
  }
}
