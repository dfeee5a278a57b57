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

  private static final List<String> USUAL = List.of(Resources.CPU, Resources.MEMORY);

  private final List<String> resources;

  /** The plugin as it is when nobody configured it: CPU and memory. */
  public NodeResourcesBalancedAllocation() {
    this(USUAL);
  }

  /** The plugin with {@code NodeResourcesBalancedAllocationArgs}: resources by name. */
  public NodeResourcesBalancedAllocation(List<String> resources) {
    this.resources = resources.equals(USUAL) ? USUAL : List.copyOf(resources);
  }

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
    for (String resource : resources) {
      if (requests.amount(resource) != 0) {
        return Prepared.with(requests);
      }
    }
    return Prepared.skip();
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the usual two, which are asked for most
  public long score(Resources requests, PodInfo pod, NodeInfo node) {
    boolean usual = resources == USUAL;
    long before = usual ? balance(node, Resources.NONE) : balance(node, requests, false);
    long after = usual ? balance(node, requests) : balance(node, requests, true);
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

  /** The same for any number of resources: the less, the further their shares are apart. */
  private long balance(NodeInfo node, Resources requests, boolean with) {
    double[] shares = new double[resources.size()];
    int count = 0;
    double sum = 0;
    for (String resource : resources) {
      long wanted = requests.amount(resource);
      long capacity = ResourceScoring.capacity(resource, wanted, node);
      if (capacity != 0) {
        shares[count] = share(node.used().amount(resource) + (with ? wanted : 0), capacity);
        sum += shares[count++];
      }
    }
    double deviation = 0;
    if (count == 2) {
      deviation = Math.abs((shares[0] - shares[1]) / 2);
    } else if (count > 2) {
      double mean = sum / count;
      double squares = 0;
      for (int i = 0; i < count; i++) {
        squares += (shares[i] - mean) * (shares[i] - mean);
      }
      deviation = Math.sqrt(squares / count);
    }
    return (long) ((1 - deviation) * MAX);
  }

  private static double share(long used, long capacity) {
    return Math.min(1, (double) used / capacity);
  }
}
