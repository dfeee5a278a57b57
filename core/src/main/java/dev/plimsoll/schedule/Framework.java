package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodTerms;
import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.tree.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The profiles of a scheduler, each for the Pods that name it. */
final class Framework {

  private final Map<String, Lane> lanes = new LinkedHashMap<>();

  /**
   * A framework that runs profiles.
   *
   * @param details whether placements tell of each node how it was judged, which takes memory
   */
  Framework(List<Profile> profiles, boolean details) {
    for (Profile profile : profiles) {
      lanes.putIfAbsent(profile.schedulerName(), new Lane(profile, details));
    }
  }

  /** The profile that a Pod names; nothing where the scheduler has none of that name. */
  Optional<Lane> lane(PodInfo pod) {
    return Optional.ofNullable(lanes.get(pod.shape().terms().schedulerName()));
  }

  /** The placement of a Pod that is not looked at; nothing for one that is. */
  Optional<Placement> away(PodRequest request, Inventory inventory) {
    PodInfo pod = request.pod();
    PodTerms terms = pod.shape().terms();
    if (!terms.refusal().isEmpty()) {
      String sentence = "pods \"" + pod.name() + "\" is forbidden: " + terms.refusal();
      return Optional.of(refused(request, List.of(), "not admitted: " + sentence));
    }
    Optional<Lane> lane = lane(pod);
    if (lane.isEmpty()) {
      return Optional.of(refused(request, List.of(), unknown(pod)));
    }
    Lane.Held held = lane.get().held(pod, inventory);
    return held == null
        ? Optional.empty()
        : Optional.of(outside(request, new Outcome.Held(held.rejection())));
  }

  private static String unknown(PodInfo pod) {
    return "profile not found for scheduler name \"" + pod.shape().terms().schedulerName() + "\"";
  }

  /** The placement of a Pod that nothing could be decided about. */
  static Placement undecided(PodRequest request, PluginFault fault) {
    return refused(request, List.of(), String.valueOf(fault.getMessage()));
  }

  /**
   * Decides for one Pod.
   *
   * @throws PluginFault if a plugin fails
   */
  Placement decide(PodRequest request, Inventory inventory) {
    Optional<Placement> away = away(request, inventory);
    return away.isPresent()
        ? away.get()
        : lane(request.pod()).orElseThrow().decide(request, inventory);
  }

  /** Says in words why a Pod has no node. */
  Explanation explain(PodInfo pod, Inventory inventory) {
    return explain(pod, inventory, Set.of());
  }

  /**
   * Says in words why a Pod has no node.
   *
   * @param closed the names of nodes that are to stay without it: no advice is about them
   */
  Explanation explain(PodInfo pod, Inventory inventory, Set<String> closed) {
    PodTerms terms = pod.shape().terms();
    if (!terms.refusal().isEmpty()) {
      return new Explanation(
          "the API server does not let it in: " + terms.refusal(),
          "change the Pod, or what it goes against: a LimitRange or a RuntimeClass",
          pod.blame(terms.refusedAt()).place());
    }
    Optional<Lane> lane = lane(pod);
    if (lane.isEmpty()) {
      return explainUnknown(pod);
    }
    Lane.Held held = lane.get().held(pod, inventory);
    return held == null
        ? lane.get().explain(pod, inventory, closed)
        : held.plugin().explainHeld(pod, held.rejection(), inventory);
  }

  private Explanation explainUnknown(PodInfo pod) {
    String name = pod.shape().terms().schedulerName();
    Located at = pod.blame("spec.schedulerName").place();
    String near = Nearest.question(name, lanes.keySet());
    return new Explanation(
        "the scheduler has no profile named " + name,
        (near.isEmpty() ? "" : near + " or ")
            + "give the configuration of the scheduler of that name with --scheduler-config",
        at);
  }

  /** The inventory with a Pod on its node, and with what it takes besides. */
  Inventory place(PodInfo pod, String node, Inventory inventory) {
    Optional<Lane> lane = lane(pod);
    return lane.isPresent() ? lane.get().place(pod, node, inventory) : inventory.withPod(node, pod);
  }

  /** The placement of a Pod that was refused before any node was looked at. */
  static Placement refused(PodRequest request, Rejection refusal, Inventory inventory) {
    return refused(request, List.of(refusal), Sentence.refused(inventory.nodes().size(), refusal));
  }

  /** The placement of a Pod that was refused with a sentence. */
  static Placement refused(PodRequest request, List<Rejection> refusals, String message) {
    return outside(request, new Outcome.Unplaced(Map.of(), refusals, message));
  }

  private static Placement outside(PodRequest request, Outcome outcome) {
    return new Placement(request, outcome, List.of(), Map.of(), Map.of());
  }

  /**
   * The placement of a Pod that can run on no node.
   *
   * @param details whether it tells what each node lacks
   */
  static Placement unplaced(
      PodRequest request, Map<String, Rejection> rejected, Inventory inventory, boolean details) {
    String message = Sentence.unplaced(inventory.nodes().size(), rejected.values());
    Outcome.Unplaced outcome = new Outcome.Unplaced(rejected, List.of(), message);
    if (details) {
      outcome = outcome.with(Shortage.of(request.pod(), rejected, inventory));
    }
    return new Placement(request, outcome, List.of(), rejected, Map.of());
  }
}
