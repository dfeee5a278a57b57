package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.schedule.Enqueue;
import dev.plimsoll.schedule.Explanation;
import dev.plimsoll.schedule.Rejection;
import dev.plimsoll.schedule.Verdict;
import dev.plimsoll.schedule.Verdict.Fits;
import dev.plimsoll.schedule.Verdict.Unresolvable;
import java.util.List;

/** Keeps Pods out of the queue as long as they have scheduling gates. */
public final class SchedulingGates implements Enqueue {

  @Override
  public String name() {
    return "SchedulingGates";
  }

  @Override
  public Verdict enqueue(PodInfo pod, Inventory inventory) {
    List<String> gates = pod.shape().terms().gates();
    return gates.isEmpty()
        ? Fits.INSTANCE
        : new Unresolvable(
            "waiting for scheduling gates: [" + String.join(" ", gates) + "]",
            pod.blame("spec.schedulingGates"));
  }

  @Override
  public Explanation explainHeld(PodInfo pod, Rejection rejection, Inventory inventory) {
    List<String> gates = pod.shape().terms().gates();
    return new Explanation(
        "it is not scheduled before its scheduling "
            + (gates.size() == 1 ? "gate " : "gates ")
            + String.join(", ", gates)
            + (gates.size() == 1 ? " is" : " are")
            + " removed",
        "who set the gates has to remove them; nothing about nodes would help",
        rejection.blame().place());
  }
}
