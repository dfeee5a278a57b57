package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;

/** A cluster from which many trials begin, each with a cycle of its own; for several threads. */
final class Standing {

  private final Framework framework;
  private final boolean details;
  private final boolean swift;

  Standing(Framework framework, boolean details, boolean swift) {
    this.framework = framework;
    this.details = details;
    this.swift = swift;
  }

  Framework framework() {
    return framework;
  }

  /** A cycle over the cluster as a trial has made it. */
  Cycle cycle(Inventory changed) {
    return swift ? new SwiftCycle(framework, details, changed) : new PlainCycle(framework, changed);
  }
}
