package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.CrossVersionObjectReference;
import dev.plimsoll.model.HorizontalPodAutoscaler;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import java.util.Optional;

/** A number of replicas that undoes what the autoscaler did. */
@LintRule(
    id = "hpa-and-fixed-replicas",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    kinds = "HorizontalPodAutoscaler",
    sources = {
      "kube-score:deployment-targeted-by-hpa-does-not-have-replicas-configured",
      "kics:5744cbb8-5946-4b75-a196-ade44449525b"
    })
public final class HpaAndFixedReplicas implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("autoscaling", "HorizontalPodAutoscaler")) {
      HorizontalPodAutoscaler autoscaler = new HorizontalPodAutoscaler(manifest.root());
      CrossVersionObjectReference target = autoscaler.spec().scaleTargetRef();
      Optional<Manifest> workload =
          index.find(
              "apps",
              target.kind().orElse(""),
              manifest.id().namespace(),
              target.name().orElse(""));
      if (workload.isPresent() && workload.get().workload().isPresent()) {
        Field<Integer> replicas = workload.get().workload().get().replicas();
        if (replicas.isPresent() && replicas.orElse(0) != 0) {
          findings
              .about(workload.get())
              .report(replicas, "each time this is applied it undoes what the autoscaler did")
              .help("remove replicas; the autoscaler's minReplicas takes its place")
              .remove(Fix.Safety.UNSAFE, "remove replicas", replicas)
              .related(manifest.metadata().name(), "the autoscaler");
        }
      }
    }
  }
}
