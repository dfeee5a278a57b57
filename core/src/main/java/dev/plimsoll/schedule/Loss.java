package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.PodInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of the Pods of nodes that are lost.
 *
 * @param displaced the new decisions about Pods that their controllers make again, in the order in
 *     which they were made
 * @param gone Pods that nobody makes again: those of DaemonSets and of the nodes themselves, which
 *     go with the node, and those without a controller
 * @param after the nodes that are left, with the displaced Pods that found one
 */
public record Loss(List<Placement> displaced, List<PodInfo> gone, Inventory after) {

  /** Copies the lists. */
  public Loss {
    displaced = List.copyOf(displaced);
    gone = List.copyOf(gone);
  }

  /** Whether every displaced Pod has another node. */
  public boolean fits() {
    return unscheduled().isEmpty();
  }

  /** The displaced Pods without a node. */
  public List<Placement> unscheduled() {
    List<Placement> all = new ArrayList<>();
    for (Placement placement : displaced) {
      if (!placement.isScheduled()) {
        all.add(placement);
      }
    }
    return all;
  }
}
