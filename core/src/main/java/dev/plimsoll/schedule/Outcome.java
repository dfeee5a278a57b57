package dev.plimsoll.schedule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a Pod goes, or why nowhere. */
public sealed interface Outcome {

  /**
   * The Pod has a node. Which of equally good nodes the real scheduler takes is not defined.
   *
   * @param node the first of the best nodes in inventory order, which the Pod is taken to run on
   * @param tied all best nodes
   */
  record Placed(String node, List<String> tied) implements Outcome {

    /** Copies the list. */
    public Placed {
      tied = List.copyOf(tied);
    }
  }

  /**
   * The Pod has no node.
   *
   * @param reasonsByNode why not, by the name of the node, in inventory order; empty when no node
   *     was even looked at
   * @param refusals why no node was looked at: one, or none when they were
   * @param message the scheduler's own sentence: {@code 0/3 nodes are available: 3 Insufficient
   *     cpu.}; if it was asked about preemption and that does not help, another one says why
   * @param preemption what it would evict, if it was asked and that helps
   * @param shortages what each node lacks that was turned down for its resources, by its name;
   *     empty in a simulation without details
   */
  record Unplaced(
      Map<String, Rejection> reasonsByNode,
      List<Rejection> refusals,
      String message,
      Optional<Preemption> preemption,
      Map<String, List<Shortage>> shortages)
      implements Outcome {

    /** Makes the map unmodifiable and copies the list. */
    public Unplaced {
      reasonsByNode = Collections.unmodifiableMap(reasonsByNode);
      refusals = List.copyOf(refusals);
      shortages = Collections.unmodifiableMap(shortages);
    }

    /** Nothing is known of preemption, nor what nodes lack. */
    Unplaced(Map<String, Rejection> reasonsByNode, List<Rejection> refusals, String message) {
      this(reasonsByNode, refusals, message, Optional.empty(), Map.of());
    }

    /** The same with what nodes lack. */
    Unplaced with(Map<String, List<Shortage>> lacking) {
      return new Unplaced(reasonsByNode, refusals, message, preemption, lacking);
    }

    /** The same with what would be evicted. */
    Unplaced with(Preemption found) {
      return new Unplaced(reasonsByNode, refusals, message, Optional.of(found), shortages);
    }

    /** The same with more of a sentence. */
    Unplaced with(String more) {
      return new Unplaced(reasonsByNode, refusals, message + more, preemption, shortages);
    }
  }

  /**
   * The Pod does not come into the scheduler's queue: {@code preEnqueue} turned it away.
   *
   * @param rejection why, and by which plugin
   */
  record Held(Rejection rejection) implements Outcome {

    /** The scheduler's sentence. */
    public String message() {
      return String.join(", ", rejection.reasons());
    }
  }
}
