package dev.plimsoll.lint;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.CrossVersionObjectReference;
import dev.plimsoll.model.HorizontalPodAutoscaler;
import dev.plimsoll.reference.Index;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The autoscalers of a set, found by what they scale. */
public final class Autoscalers {

  private final Map<String, HorizontalPodAutoscaler> byTarget;

  private Autoscalers(Map<String, HorizontalPodAutoscaler> byTarget) {
    this.byTarget = byTarget;
  }

  /** The autoscalers of a set; of two for one workload the first. */
  public static Autoscalers of(Index index) {
    Autoscalers known = index.kept(Autoscalers.class).orElse(null);
    if (known == null) {
      known = find(index);
      index.keep(known);
    }
    return known;
  }

  private static Autoscalers find(Index index) {
    Map<String, HorizontalPodAutoscaler> byTarget = new HashMap<>();
    for (Manifest manifest : index.ofKind("autoscaling", "HorizontalPodAutoscaler")) {
      HorizontalPodAutoscaler autoscaler = new HorizontalPodAutoscaler(manifest.root());
      CrossVersionObjectReference target = autoscaler.spec().scaleTargetRef();
      byTarget.putIfAbsent(
          key(manifest.id().namespace(), target.kind().orElse(""), target.name().orElse("")),
          autoscaler);
    }
    return new Autoscalers(byTarget);
  }

  /** The autoscaler of a workload, if it has one. */
  public Optional<HorizontalPodAutoscaler> of(Manifest workload) {
    return Optional.ofNullable(
        byTarget.get(key(workload.id().namespace(), workload.id().kind(), workload.id().name())));
  }

  /**
   * How many replicas a workload has at the fewest: the minimum of its autoscaler, or what it says
   * itself; 1 where neither says anything.
   */
  public int fewest(Manifest workload) {
    Optional<HorizontalPodAutoscaler> autoscaler = of(workload);
    if (autoscaler.isPresent()) {
      return autoscaler.get().spec().minReplicas().orElse(1);
    }
    return workload.workload().isPresent() ? workload.workload().get().replicas().orElse(1) : 0;
  }

  private static String key(String namespace, String kind, String name) {
    return namespace + "/" + kind + "/" + name;
  }
}
