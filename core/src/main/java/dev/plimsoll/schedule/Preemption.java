package dev.plimsoll.schedule;

import java.util.List;

/**
 * What the scheduler would evict for a Pod that finds no node.
 *
 * @param node the node that the Pod would then get; of equally good ones the first in inventory
 *     order
 * @param victims the Pods that would have to leave it, as {@code namespace/name}, the most
 *     important first
 * @param tied all nodes that are as good, in inventory order
 */
public record Preemption(String node, List<String> victims, List<String> tied) {

  /** Copies the lists. */
  public Preemption {
    victims = List.copyOf(victims);
    tied = List.copyOf(tied);
  }
}
