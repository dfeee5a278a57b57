package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import java.util.List;

/**
 * Says which nodes a Pod cannot run on.
 *
 * @param <S> what it works out once for a Pod, before it looks at single nodes
 */
public interface Filter<S> extends Plugin {

  /**
   * Looks at the Pod and the whole cluster, once for each Pod; {@code PreFilter} of the original.
   *
   * @return what {@link #filter} needs, or that it need not be asked about this Pod
   */
  Prepared<S> prepare(PodInfo pod, Inventory nodes);

  /**
   * Looks at one node, and at no other; called for each node that the filters before it let pass.
   *
   * @param state what {@link #prepare} gave
   */
  Verdict filter(S state, PodInfo pod, NodeInfo node);

  /**
   * Says in words why a Pod got none of the nodes that this filter turned down. Called for the
   * report, once for each workload; says the reasons themselves where it is not overridden.
   *
   * @param rejection what was said about the first of the nodes
   * @param nodes the nodes, as they were when it said so; one or more
   * @param inventory all nodes
   */
  default Explanation explain(
      PodInfo pod, Rejection rejection, List<NodeInfo> nodes, Inventory inventory) {
    return Explanation.of(rejection);
  }

  /**
   * Says in words why a Pod was refused before any node was looked at; the reasons themselves where
   * it is not overridden.
   */
  default Explanation explainRefusal(PodInfo pod, Rejection rejection, Inventory inventory) {
    return Explanation.of(rejection);
  }

  /** Whether the nodes that it turns down are those that the Pod itself does not want. */
  default boolean isWish() {
    return false;
  }
}
