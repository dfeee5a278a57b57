package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;

/** Changes more of the cluster than the node when a Pod gets one; {@code Reserve}. */
public interface Reserve extends Plugin {

  /**
   * Takes what the Pod gets besides its room on the node.
   *
   * @param node a node that the filters let pass for this Pod, as it is without the Pod
   * @return the inventory after that, or the same one when there is nothing to take
   */
  Inventory reserve(PodInfo pod, NodeInfo node, Inventory inventory);
}
