package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.diagnostic.Diagnostic;
import java.util.List;

/**
 * What became of all Pods.
 *
 * @param placements the decisions in the order in which they were made
 * @param after the nodes with every Pod that found one
 * @param diagnostics a finding for each workload whose Pods did not all find a node
 * @param notes what the Pods use and the simulation does not consider yet, in words
 */
public record Simulation(
    List<Placement> placements, Inventory after, List<Diagnostic> diagnostics, List<String> notes) {

  /** Copies the lists. */
  public Simulation {
    placements = List.copyOf(placements);
    diagnostics = List.copyOf(diagnostics);
    notes = List.copyOf(notes);
  }

  /** Whether every Pod has a node. */
  public boolean fits() {
    for (Placement placement : placements) {
      if (!placement.isScheduled()) {
        return false;
      }
    }
    return true;
  }
}
