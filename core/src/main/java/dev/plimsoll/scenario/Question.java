package dev.plimsoll.scenario;

/** Something to ask about a cluster and what runs there; each is answered by itself. */
public sealed interface Question {

  /** Do the Pods of lost nodes find others? */
  record Lose(Target target) implements Question {}

  /** Can nodes be drained, as {@code kubectl drain --ignore-daemonsets} does it? */
  record Drain(Target target) implements Question {}

  /** How many more replicas of each workload fit? */
  record Headroom() implements Question {}

  /**
   * How few nodes of a pool are enough?
   *
   * @param pool its name
   */
  record Smallest(String pool) implements Question {}

  /** Does a rolling update of each workload come to its end? */
  record Rollout() implements Question {}
}
