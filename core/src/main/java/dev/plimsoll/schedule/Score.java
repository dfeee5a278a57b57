package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import java.util.List;

/**
 * Says how good a node is for a Pod, among those that it can run on.
 *
 * @param <S> what it works out once for a Pod, before it looks at single nodes
 */
public interface Score<S> extends Plugin {

  /** The best score, after {@link #normalise}. */
  long MAX = 100;

  /**
   * Looks at the Pod and its nodes, once for each Pod; {@code PreScore} of the original.
   *
   * @param feasible the nodes that it can run on, in inventory order
   * @return what {@link #score} needs, or that it need not be asked about this Pod; a Pod is never
   *     refused here
   */
  Prepared<S> prepare(PodInfo pod, Inventory nodes, List<NodeInfo> feasible);

  /**
   * Looks at one node.
   *
   * @param state what {@link #prepare} gave
   */
  long score(S state, PodInfo pod, NodeInfo node);

  /**
   * Whether what it says of a node depends on which other nodes there are.
   *
   * @param nodes the cluster
   */
  default boolean comparesNodes(Inventory nodes) {
    return false;
  }

  /**
   * Brings scores between 0 and {@link #MAX}, in place; does nothing where they are already. Equal
   * scores stay equal.
   *
   * @param state what {@link #prepare} gave
   * @param scores one for each node that was scored
   */
  default void normalise(S state, long[] scores) {}
}
