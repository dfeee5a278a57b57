package dev.plimsoll.cluster;

import java.util.List;
import java.util.Map;

/**
 * A Pod, running or to be placed, as the scheduler sees it.
 *
 * @param namespace its namespace
 * @param name its name
 * @param labels its labels
 * @param shape what it asks for, shared with its like
 * @param owners the Pods of its own workload and Services, which the default spreading counts;
 *     {@link LabelQuery#EVERYTHING} when there are none
 * @param priority who goes first; the higher
 * @param nodeName the node that it names itself, or the empty string
 * @param controller who made it, as {@code ReplicaSet/web-5d8f}; empty for a Pod of its own
 * @param terminating whether it is on its way out and no longer counted when spreading
 */
public record PodInfo(
    String namespace,
    String name,
    Map<String, String> labels,
    PodShape shape,
    LabelQuery owners,
    int priority,
    String nodeName,
    String controller,
    boolean terminating) {

  /** The same Pod with another name. */
  public PodInfo named(String other) {
    return new PodInfo(
        namespace, other, labels, shape, owners, priority, nodeName, controller, terminating);
  }

  /** The same Pod that asks for something else. */
  public PodInfo shaped(PodShape other) {
    return new PodInfo(
        namespace, name, labels, other, owners, priority, nodeName, controller, terminating);
  }

  /** {@code namespace/name}. */
  public String key() {
    return namespace + "/" + name;
  }

  /** What it asks of a node. */
  public Resources requests() {
    return shape.requests();
  }

  /** The taints that it does not mind. */
  public List<PodToleration> tolerations() {
    return shape.tolerations();
  }

  /** The field of its manifest to report at, such as {@code spec.tolerations}. */
  public Blame blame(String path) {
    return new Blame(shape.template(), path);
  }
}
