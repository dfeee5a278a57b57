package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.PodInfo;

/** The scheduler's cycle over a cluster that fills up; confined to one run. */
interface Cycle {

  /**
   * Decides for one Pod.
   *
   * @throws PluginFault if a plugin fails
   */
  Placement decide(PodRequest request);

  /**
   * Gives a Pod its node, and what it takes besides.
   *
   * @throws PluginFault if a plugin fails
   */
  void place(PodInfo pod, String node);

  /** The cluster as it is now. */
  Inventory inventory();
}
