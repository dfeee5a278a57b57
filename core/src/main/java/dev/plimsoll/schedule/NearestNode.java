package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A node that a Pod does not get, with everything that stands in the way; the scheduler itself
 * stops at the first. The reason worth telling is that of the nodes which come nearest.
 *
 * @param node the node
 * @param noes what each filter says that turns it down, in the order of the profile
 */
record NearestNode(NodeInfo node, Map<Filter<?>, Rejection> noes) {

  /**
   * Picks the reason: of the nodes that the Pod itself wants, if there are any, those count that
   * have the least against them, and of that the last filter.
   *
   * @param filters the filters that were asked, in the order of the profile
   * @param nodes all nodes; one or more
   */
  static Explanation explain(
      PodInfo pod, List<Filter<?>> filters, List<NearestNode> nodes, Inventory inventory) {
    List<NearestNode> wanted = new ArrayList<>();
    for (NearestNode node : nodes) {
      if (!node.isUnwanted()) {
        wanted.add(node);
      }
    }
    List<NearestNode> candidates = wanted.isEmpty() ? nodes : leastAgainst(wanted);
    for (int i = filters.size() - 1; i >= 0; i--) {
      Filter<?> filter = filters.get(i);
      List<NodeInfo> turnedDown = new ArrayList<>();
      List<Rejection> reasons = new ArrayList<>();
      for (NearestNode candidate : candidates) {
        Rejection rejection = candidate.noes.get(filter);
        if (rejection != null) {
          turnedDown.add(candidate.node);
          reasons.add(rejection);
        }
      }
      if (!reasons.isEmpty() && (!wanted.isEmpty() || filter.isWish())) {
        return filter.explain(pod, reasons.get(0), turnedDown, inventory);
      }
    }
    throw new IllegalStateException(pod.key() + " fits a node, so there is nothing to explain");
  }

  private boolean isUnwanted() {
    for (Filter<?> filter : noes.keySet()) {
      if (filter.isWish()) {
        return true;
      }
    }
    return false;
  }

  private static List<NearestNode> leastAgainst(List<NearestNode> nodes) {
    int least = Integer.MAX_VALUE;
    for (NearestNode node : nodes) {
      least = Math.min(least, node.noes.size());
    }
    List<NearestNode> nearest = new ArrayList<>();
    for (NearestNode node : nodes) {
      if (node.noes.size() == least) {
        nearest.add(node);
      }
    }
    return nearest;
  }
}
