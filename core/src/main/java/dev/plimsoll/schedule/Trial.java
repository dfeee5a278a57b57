package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cluster to try things on: Pods get nodes, leave them, nodes are closed or lost. What it began
 * with stays as it is. Confined to one thread.
 */
public final class Trial {

  private final Standing standing;
  private Inventory now;
  private final Set<String> closed = new HashSet<>();
  private @Nullable Cycle cycle;

  Trial(Standing standing, Inventory start) {
    this.standing = standing;
    this.now = start;
  }

  /** The cluster as it is now. */
  public Inventory cluster() {
    return now;
  }

  /**
   * Decides for a Pod, and gives it its node if there is one. A plugin that fails leaves the Pod
   * without a node.
   */
  public Placement place(PodRequest request) {
    Cycle current = cycle(request.pod());
    try {
      Placement placement = current.decide(request);
      if (placement.isScheduled()) {
        current.place(request.pod(), placement.node());
        now = current.inventory();
      }
      return placement;
    } catch (PluginFault fault) {
      cycle = null; // it may have stopped half-way
      return Framework.undecided(request, fault);
    }
  }

  /** The cycle, over a cluster that has the claims which are made for a Pod. */
  private Cycle cycle(PodInfo pod) {
    if (!pod.shape().volumes().claims().isEmpty()) {
      become(now.withStorage(now.storage().withClaimsOf(List.of(pod))));
    }
    Cycle current = cycle == null ? standing.cycle(now) : cycle;
    cycle = current;
    return current;
  }

  /**
   * Says in words why a Pod has no node.
   *
   * @param placement what {@link #place} has just said of it
   */
  public Explanation explain(Placement placement) {
    PodInfo pod = placement.request().pod();
    boolean undecided =
        !now.nodes().isEmpty()
            && placement.outcome() instanceof Outcome.Unplaced unplaced
            && unplaced.reasonsByNode().isEmpty()
            && unplaced.refusals().isEmpty();
    return undecided
        ? new Explanation(
            placement.message(),
            "this is a fault of Plimsoll's own, please report it",
            pod.blame("").place())
        : standing.framework().explain(pod, now, closed);
  }

  /** Loses nodes with all that is on them. */
  public void lose(Set<String> nodes) {
    become(now.without(nodes));
  }

  /** Closes nodes to new Pods, as {@code kubectl cordon} does. */
  public void cordon(Collection<String> nodes) {
    closed.addAll(nodes);
    Inventory changed = now;
    for (String name : nodes) {
      Optional<NodeInfo> node = changed.node(name);
      changed = node.isPresent() ? changed.withNode(node.get().cordoned()) : changed;
    }
    become(changed);
  }

  /**
   * Takes Pods from their nodes; those that are not there are left alone.
   *
   * @param leaving the Pods by the name of their node
   */
  public void remove(Map<String, List<PodInfo>> leaving) {
    Inventory changed = now;
    for (Map.Entry<String, List<PodInfo>> entry : leaving.entrySet()) {
      Set<String> keys = new HashSet<>();
      entry.getValue().forEach(pod -> keys.add(pod.key()));
      Optional<NodeInfo> node = changed.node(entry.getKey());
      if (node.isPresent()) {
        List<PodInfo> staying = new ArrayList<>(node.get().pods());
        staying.removeIf(pod -> keys.contains(pod.key()));
        changed = changed.withNode(node.get().withOnly(staying));
      }
    }
    become(changed);
  }

  @SuppressWarnings("ReferenceEquality") // what did not change is the very same
  private void become(Inventory changed) {
    if (changed != now) {
      now = changed;
      cycle = null;
    }
  }
}
