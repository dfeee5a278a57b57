package dev.plimsoll.cluster;

import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * On what terms a Pod is scheduled at all.
 *
 * @param schedulerName the scheduler that it names, or the default one
 * @param gates the names of its scheduling gates, in order
 * @param features what it needs of a node's kubelet by itself, as nodes declare it in {@code
 *     status.declaredFeatures}
 * @param refusal why the API server does not let it in, in its own words, or the empty string
 * @param refusedAt the way in the template to what is refused, as {@link Blame#path} has it
 */
public record PodTerms(
    String schedulerName,
    List<String> gates,
    Set<String> features,
    String refusal,
    String refusedAt) {

  private static final String RESTART_ALL = "RestartAllContainers";

  /** Those of a Pod that says nothing of the kind. */
  private static final PodTerms USUAL =
      new PodTerms("default-scheduler", List.of(), Set.of(), "", "");

  /** Copies the lists. */
  public PodTerms {
    gates = List.copyOf(gates);
    features = Set.copyOf(features);
  }

  /** Those that the {@code spec} of a Pod says. */
  static PodTerms read(Located spec) {
    String scheduler = Field.text(spec.field("schedulerName")).orElse("");
    List<String> gates = new ArrayList<>();
    for (Field<String> gate :
        Items.of(spec.field("schedulingGates"), at -> Field.text(at.field("name")))) {
      gates.add(gate.orElse(""));
    }
    Set<String> features = features(spec);
    return scheduler.isEmpty() && gates.isEmpty() && features.isEmpty()
        ? USUAL
        : new PodTerms(
            scheduler.isEmpty() ? USUAL.schedulerName : scheduler, gates, features, "", "");
  }

  /**
   * The same for a Pod that is not let in, if there is a reason; the first that is found counts.
   */
  PodTerms refused(List<LimitRanges.Refusal> reasons) {
    return reasons.isEmpty() || !refusal.isEmpty()
        ? this
        : new PodTerms(
            schedulerName, gates, features, reasons.get(0).message(), reasons.get(0).path());
  }

  /** As {@code InferForPodScheduling} of the features that Kubernetes 1.36 knows. */
  private static Set<String> features(Located spec) {
    Set<String> features = new TreeSet<>();
    boolean ownUsers = !Field.bool(spec.field("hostUsers")).orElse(true);
    if (ownUsers && Field.bool(spec.field("hostNetwork")).orElse(false)) {
      features.add("UserNamespacesHostNetworkSupport");
    }
    if (restartsAll(spec.field("containers")) || restartsAll(spec.field("initContainers"))) {
      features.add("RestartAllContainersOnContainerExits");
    }
    return features;
  }

  private static boolean restartsAll(Located containers) {
    for (Items<Field<String>> rules :
        Items.of(
            containers,
            at ->
                Items.of(
                    at.field("restartPolicyRules"), rule -> Field.text(rule.field("action"))))) {
      for (Field<String> action : rules) {
        if (action.orElse("").equals(RESTART_ALL)) {
          return true;
        }
      }
    }
    return false;
  }
}
