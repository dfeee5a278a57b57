package dev.plimsoll.schedule;

import dev.plimsoll.diagnostic.ObjectName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was decided for a Pod. A simulation {@linkplain Simulator#withoutDetails without details}
 * leaves {@code feasible} and {@code scores} empty, and for a Pod with a node {@code rejected}.
 *
 * @param request the Pod
 * @param outcome where it goes, or why nowhere
 * @param feasible the names of all nodes that it could run on, in inventory order
 * @param rejected why not on each other node, by its name, in inventory order
 * @param scores how good each feasible node is, by its name, in inventory order; empty when there
 *     is but one, which the scheduler takes unscored
 */
public record Placement(
    PodRequest request,
    Outcome outcome,
    List<String> feasible,
    Map<String, Rejection> rejected,
    Map<String, NodeScore> scores) {

  /** Copies the list and makes the maps unmodifiable. */
  public Placement {
    feasible = List.copyOf(feasible);
    rejected = Collections.unmodifiableMap(rejected);
    scores = Collections.unmodifiableMap(scores);
  }

  /** The same for another Pod that is decided in the same way. */
  Placement of(PodRequest other) {
    return new Placement(other, outcome, feasible, rejected, scores);
  }

  /** The same with more about the outcome. */
  Placement with(Outcome changed) {
    return new Placement(request, changed, feasible, rejected, scores);
  }

  /** {@code namespace/name} of the Pod. */
  public String pod() {
    return request.pod().key();
  }

  /** The object that the Pod comes from, as {@code Deployment/shop/web}. */
  public String workload() {
    return request.workload().id().toString();
  }

  /** The object that the Pod comes from, for a finding. */
  public ObjectName object() {
    return request.workload().objectName();
  }

  /** The Pod's place in the queue, from 0. */
  public int order() {
    return request.order();
  }

  /** Whether it has a node. */
  public boolean isScheduled() {
    return outcome instanceof Outcome.Placed;
  }

  /** The node, or the empty string. */
  public String node() {
    return outcome instanceof Outcome.Placed placed ? placed.node() : "";
  }

  /** All equally good nodes, the chosen one first; none when there is no node. */
  public List<String> top() {
    return outcome instanceof Outcome.Placed placed ? placed.tied() : List.of();
  }

  /** The scheduler's sentence about a Pod without a node, or the empty string. */
  public String message() {
    if (outcome instanceof Outcome.Held held) {
      return held.message();
    }
    return outcome instanceof Outcome.Unplaced unplaced ? unplaced.message() : "";
  }

  /** What the scheduler would evict, if it was asked and the Pod has no node. */
  public Optional<Preemption> preemption() {
    return outcome instanceof Outcome.Unplaced unplaced ? unplaced.preemption() : Optional.empty();
  }
}
