package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.PodInfo;

/** Looks at the whole cluster anew for each Pod: slow, obvious, and the judge of the swift one. */
final class PlainCycle implements Cycle {

  private final Framework framework;
  private Inventory now;

  PlainCycle(Framework framework, Inventory inventory) {
    this.framework = framework;
    this.now = inventory;
  }

  @Override
  public Placement decide(PodRequest request) {
    return framework.decide(request, now);
  }

  @Override
  public void place(PodInfo pod, String node) {
    now = framework.place(pod, node, now);
  }

  @Override
  public Inventory inventory() {
    return now;
  }
}
