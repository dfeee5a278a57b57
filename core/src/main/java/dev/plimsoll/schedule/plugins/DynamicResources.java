package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.schedule.Prepared;
import dev.plimsoll.schedule.Score;
import java.util.List;

/**
 * Devices that Pods claim. A Pod without claims, which is all that is considered so far, is not
 * passed over by this plugin: it gets the same score everywhere, and so it is with the original.
 */
public final class DynamicResources implements Score<PodInfo> {

  @Override
  public String name() {
    return "DynamicResources";
  }

  @Override
  public boolean isLocal(PodInfo pod) {
    return true;
  }

  @Override
  public Prepared<PodInfo> prepare(PodInfo pod, Inventory nodes, List<NodeInfo> feasible) {
    return Prepared.with(pod);
  }

  @Override
  public long score(PodInfo state, PodInfo pod, NodeInfo node) {
    return 0;
  }
}
