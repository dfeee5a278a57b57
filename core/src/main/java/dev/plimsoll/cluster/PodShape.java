package dev.plimsoll.cluster;

import dev.plimsoll.tree.Located;
import java.util.List;
import java.util.Set;

/**
 * What the scheduler knows of a Pod beyond its name and labels. All Pods of one template share one
 * shape.
 *
 * @param template the root of the object or template that it was read from
 * @param requests what it asks of a node: containers, init containers, overhead and all
 * @param scoredMilliCpu the CPU request with 100m for each container that asks for none
 * @param scoredMemory the memory request with 200Mi for each container that asks for none
 * @param comparedMilliCpu the same without what the Pod asks for as a whole, which is left out of
 *     the score while its node is chosen
 * @param comparedMemory the same of memory
 * @param tolerations the taints that it does not mind
 * @param nodes the nodes that it demands and likes
 * @param others the Pods that it wants near and far
 * @param hostPorts the node's ports that it wants
 * @param images the images of its containers, init containers first
 * @param spread how it is to be spread, if it says so itself
 * @param volumes its volumes that matter for where it can run
 * @param terms its scheduler, its gates, and what it needs of a kubelet
 * @param unconsidered what it uses that is not considered yet, such as {@code resource claims}
 */
public record PodShape(
    Located template,
    Resources requests,
    long scoredMilliCpu,
    long scoredMemory,
    long comparedMilliCpu,
    long comparedMemory,
    List<PodToleration> tolerations,
    NodeChoice nodes,
    PodChoice others,
    List<HostPort> hostPorts,
    List<String> images,
    List<SpreadConstraint> spread,
    PodVolumes volumes,
    PodTerms terms,
    Set<String> unconsidered) {

  /** Copies the lists. */
  public PodShape {
    tolerations = List.copyOf(tolerations);
    hostPorts = List.copyOf(hostPorts);
    images = List.copyOf(images);
    spread = List.copyOf(spread);
  }

  /** The same for other nodes. */
  public PodShape withNodes(NodeChoice changed) {
    return with(requests, tolerations, changed, spread, volumes);
  }

  /** The same with other tolerations. */
  public PodShape withTolerations(List<PodToleration> changed) {
    return with(requests, changed, nodes, spread, volumes);
  }

  /** The same with other volumes. */
  public PodShape withVolumes(PodVolumes changed) {
    return with(requests, tolerations, nodes, spread, changed);
  }

  /** The same with other requests. */
  public PodShape withRequests(Resources changed) {
    return with(changed, tolerations, nodes, spread, volumes);
  }

  /** The same spread in another way. */
  public PodShape withSpread(List<SpreadConstraint> changed) {
    return with(requests, tolerations, nodes, changed, volumes);
  }

  private PodShape with(
      Resources otherRequests,
      List<PodToleration> otherTolerations,
      NodeChoice otherNodes,
      List<SpreadConstraint> otherSpread,
      PodVolumes otherVolumes) {
    return new PodShape(
        template,
        otherRequests,
        scoredMilliCpu,
        scoredMemory,
        comparedMilliCpu,
        comparedMemory,
        otherTolerations,
        otherNodes,
        others,
        hostPorts,
        images,
        otherSpread,
        otherVolumes,
        terms,
        unconsidered);
  }
}
