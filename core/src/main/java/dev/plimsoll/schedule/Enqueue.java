package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.PodInfo;

/** Says which Pods do not come into the scheduler's queue yet; {@code PreEnqueue}. */
public interface Enqueue extends Plugin {

  /** Looks at a Pod before anything else does. */
  Verdict enqueue(PodInfo pod, Inventory inventory);

  /** Says in words why a Pod is not queued; the reasons themselves where it is not overridden. */
  default Explanation explainHeld(PodInfo pod, Rejection rejection, Inventory inventory) {
    return Explanation.of(rejection);
  }
}
