package dev.plimsoll.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A node: what it offers and what is taken.
 *
 * @param name its name
 * @param order its place in the inventory, from 0
 * @param labels its labels
 * @param taints its taints
 * @param declaredFeatures what its kubelet says that it can do
 * @param unschedulable whether it is cordoned
 * @param allocatable what Pods may have of it
 * @param used what its Pods ask for; {@code pods} is their number
 * @param scoredMilliCpu the CPU of {@code used} with 100m where a container asks for none
 * @param scoredMemory the memory of {@code used} with 200Mi where a container asks for none
 * @param hostPorts its ports that are taken
 * @param pods its Pods in the order in which they came
 */
public record NodeInfo(
    String name,
    int order,
    Map<String, String> labels,
    List<NodeTaint> taints,
    Set<String> declaredFeatures,
    boolean unschedulable,
    Resources allocatable,
    Resources used,
    long scoredMilliCpu,
    long scoredMemory,
    List<HostPort> hostPorts,
    List<PodInfo> pods) {

  /** Copies the lists. */
  public NodeInfo {
    taints = List.copyOf(taints);
    hostPorts = List.copyOf(hostPorts);
    pods = List.copyOf(pods);
  }

  /** A node on which nothing runs yet. */
  public static NodeInfo empty(
      String name,
      int order,
      Map<String, String> labels,
      List<NodeTaint> taints,
      boolean unschedulable,
      Resources allocatable) {
    return new NodeInfo(
        name,
        order,
        labels,
        taints,
        Set.of(),
        unschedulable,
        allocatable,
        Resources.NONE,
        0,
        0,
        List.of(),
        List.of());
  }

  /** The same node with one more Pod on it, whether that fits or not. */
  public NodeInfo withPod(PodInfo pod) {
    Resources taken = used.plus(pod.requests()).with(Resources.PODS, pods.size() + 1L);
    return new NodeInfo(
        name,
        order,
        labels,
        taints,
        declaredFeatures,
        unschedulable,
        allocatable,
        taken,
        scoredMilliCpu + pod.shape().scoredMilliCpu(),
        scoredMemory + pod.shape().scoredMemory(),
        joined(hostPorts, pod.shape().hostPorts()),
        joined(pods, List.of(pod)));
  }

  /** The same node with what its kubelet says that it can do. */
  NodeInfo declaring(Set<String> features) {
    return features.equals(declaredFeatures)
        ? this
        : new NodeInfo(
            name,
            order,
            labels,
            taints,
            Set.copyOf(features),
            unschedulable,
            allocatable,
            used,
            scoredMilliCpu,
            scoredMemory,
            hostPorts,
            pods);
  }

  /** The same node with its Pods, and with these labels and taints, cordoned or not. */
  public NodeInfo marked(
      Map<String, String> otherLabels, List<NodeTaint> otherTaints, boolean cordoned) {
    return new NodeInfo(
        name,
        order,
        otherLabels,
        otherTaints,
        declaredFeatures,
        cordoned,
        allocatable,
        used,
        scoredMilliCpu,
        scoredMemory,
        hostPorts,
        pods);
  }

  /** The same node, empty, with another name and with these labels and taints, not cordoned. */
  public NodeInfo asNew(String other, Map<String, String> newLabels, List<NodeTaint> newTaints) {
    return empty(other, order, newLabels, newTaints, false, allocatable)
        .declaring(declaredFeatures);
  }

  /** The same node at another place in the inventory. */
  NodeInfo at(int other) {
    return new NodeInfo(
        name,
        other,
        labels,
        taints,
        declaredFeatures,
        unschedulable,
        allocatable,
        used,
        scoredMilliCpu,
        scoredMemory,
        hostPorts,
        pods);
  }

  /** The same node with these Pods and no others. */
  public NodeInfo withOnly(List<PodInfo> some) {
    NodeInfo node =
        empty(name, order, labels, taints, unschedulable, allocatable).declaring(declaredFeatures);
    for (PodInfo pod : some) {
      node = node.withPod(pod);
    }
    return node;
  }

  /** What is left of a resource, in the unit of {@link Resources#amount}; may be below zero. */
  public long free(String resource) {
    return allocatable.amount(resource) - used.amount(resource);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    if (second.isEmpty()) {
      return first;
    }
    List<T> both = new ArrayList<>(first.size() + second.size());
    both.addAll(first);
    both.addAll(second);
    return both;
  }
}
