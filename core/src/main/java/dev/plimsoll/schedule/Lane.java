package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Blame;
import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the plugins of one profile for one Pod: prepare, filter, score, normalise, pick.
 *
 * <p>Mirrors {@code schedulePod} of the original, with all nodes looked at and none sampled.
 */
final class Lane {

  private final Profile profile;
  private final Screens screens;
  private final List<Enqueue> queueing = new ArrayList<>();
  private final List<Reserve> reserving = new ArrayList<>();
  private final Scoring scoring;
  private final boolean details;

  /**
   * A lane for a profile.
   *
   * @param details whether placements tell of each node how it was judged, which takes memory
   */
  Lane(Profile profile, boolean details) {
    this.profile = profile;
    this.screens = profile.screens();
    for (Profile.Entry entry : profile.entries()) {
      if (entry.plugin() instanceof Enqueue plugin && entry.roles().queues()) {
        queueing.add(plugin);
      }
      if (entry.plugin() instanceof Reserve plugin && entry.roles().reserves()) {
        reserving.add(plugin);
      }
    }
    this.scoring = new Scoring(profile);
    this.details = details;
  }

  Profile profile() {
    return profile;
  }

  /** The plugins that filter. */
  Screens screens() {
    return screens;
  }

  /** Why a Pod is not even queued; null when it is. */
  @Nullable Held held(PodInfo pod, Inventory inventory) {
    for (Enqueue plugin : queueing) {
      try {
        if (plugin.enqueue(pod, inventory) instanceof Verdict.No no) {
          return new Held(plugin, Rejection.of(plugin, no));
        }
      } catch (RuntimeException failure) {
        throw new PluginFault(plugin, failure);
      }
    }
    return null;
  }

  /** That a plugin keeps a Pod out of the queue. */
  record Held(Enqueue plugin, Rejection rejection) {}

  /**
   * Decides for one Pod.
   *
   * @throws PluginFault if a plugin fails
   */
  Placement decide(PodRequest request, Inventory inventory) {
    PodInfo pod = request.pod();
    if (inventory.nodes().isEmpty()) {
      return Framework.refused(request, List.of(), Sentence.NO_NODES);
    }
    Filtering filtering = new Filtering(screens, pod, inventory);
    if (!filtering.refusals().isEmpty()) {
      return Framework.refused(request, filtering.refusals().get(0), inventory);
    }
    Map<String, Rejection> rejected = new LinkedHashMap<>();
    List<NodeInfo> feasible = new ArrayList<>();
    for (NodeInfo node : inventory.nodes()) {
      Rejection rejection = filtering.firstNo(node);
      if (rejection == null) {
        feasible.add(node);
      } else {
        rejected.put(node.name(), rejection);
      }
    }
    return feasible.isEmpty()
        ? Framework.unplaced(request, rejected, inventory, details)
        : pick(request, inventory, feasible, rejected);
  }

  /** Says in words why a Pod has no node. */
  Explanation explain(PodInfo pod, Inventory inventory, Set<String> closed) {
    if (inventory.nodes().isEmpty()) {
      Blame nowhere = pod.blame("");
      return new Explanation("there is no node", "add nodes to the inventory", nowhere.place());
    }
    Filtering filtering = new Filtering(screens, pod, inventory);
    if (!filtering.refusals().isEmpty()) {
      return explainRefusal(pod, filtering.refusals().get(0), inventory);
    }
    List<NearestNode> nodes = new ArrayList<>();
    for (NodeInfo node : inventory.nodes()) {
      nodes.add(new NearestNode(node, filtering.allNoes(node)));
    }
    Explanation nearest = NearestNode.explain(pod, screens.filters(), nodes, inventory);
    return new Remedies(this, pod, inventory)
        .find(closed)
        .words()
        .map(nearest::withHelp)
        .orElse(nearest);
  }

  private Explanation explainRefusal(PodInfo pod, Rejection refusal, Inventory inventory) {
    for (Filter<?> filter : screens.filters()) {
      if (filter.name().equals(refusal.plugin())) {
        return filter.explainRefusal(pod, refusal, inventory);
      }
    }
    return Explanation.of(refusal);
  }

  /** The inventory with a Pod on its node, and with what it takes besides. */
  Inventory place(PodInfo pod, String node, Inventory inventory) {
    Inventory now = inventory;
    Optional<NodeInfo> before = inventory.node(node);
    if (before.isPresent()) {
      for (Reserve plugin : reserving) {
        try {
          now = plugin.reserve(pod, before.get(), now);
        } catch (RuntimeException failure) {
          throw new PluginFault(plugin, failure);
        }
      }
    }
    return now.withPod(node, pod);
  }

  /** Takes the best node; a single one is taken unscored. */
  private Placement pick(
      PodRequest request,
      Inventory inventory,
      List<NodeInfo> feasible,
      Map<String, Rejection> rejected) {
    List<String> names = names(feasible);
    List<String> best = names;
    Map<String, NodeScore> scores = new LinkedHashMap<>();
    if (feasible.size() > 1) {
      Scoring.Table table = scoring.score(request.pod(), inventory, feasible);
      best = new ArrayList<>();
      for (int node : table.best()) {
        best.add(names.get(node));
      }
      for (int i = 0; details && i < feasible.size(); i++) {
        scores.put(names.get(i), table.of(i));
      }
    }
    Outcome outcome = new Outcome.Placed(best.get(0), best);
    return details
        ? new Placement(request, outcome, names, rejected, scores)
        : new Placement(request, outcome, List.of(), Map.of(), Map.of());
  }

  private static List<String> names(List<NodeInfo> nodes) {
    List<String> names = new ArrayList<>(nodes.size());
    for (NodeInfo node : nodes) {
      names.add(node.name());
    }
    return names;
  }
}
