package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.Resources;
import dev.plimsoll.schedule.Prepared;
import dev.plimsoll.schedule.Score;
import java.util.List;

/** Likes nodes whose CPU and memory would be used up more evenly with the Pod than without it. */
public final class NodeResourcesBalancedAllocation implements Score<Resources> {

  @Override
  public String name() {
    return "NodeResourcesBalancedAllocation";
  }

  @Override
  public boolean isLocal(PodInfo pod) {
    return true;
  }

  @Override
  public Prepared<Resources> prepare(PodInfo pod, Inventory nodes, List<NodeInfo> feasible) {
    Resources requests = pod.requests();
    return requests.milliCpu() == 0 && requests.memory() == 0
        ? Prepared.skip()
        : Prepared.with(requests);
  }

  @Override
  public long score(Resources requests, PodInfo pod, NodeInfo node) {
    long before = balance(node, Resources.NONE);
    long after = balance(node, requests);
    return (MAX / 2 + MAX + after - before) / 2;
  }

  /** 100 where the shares of CPU and memory in use are equal, 50 where one is full, one empty. */
  private static long balance(NodeInfo node, Resources requests) {
    Resources capacity = node.allocatable();
    if (capacity.milliCpu() == 0 || capacity.memory() == 0) {
      return MAX;
    }
    Resources used = node.used();
    double cpu = share(used.milliCpu() + requests.milliCpu(), capacity.milliCpu());
    double memory = share(used.memory() + requests.memory(), capacity.memory());
    double deviation = Math.abs((cpu - memory) / 2);
    return (long) ((1 - deviation) * MAX);
  }

  private static double share(long used, long capacity) {
    return Math.min(1, (double) used / capacity);
  }
}
