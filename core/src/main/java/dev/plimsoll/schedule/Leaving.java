package dev.plimsoll.schedule;

import dev.plimsoll.cluster.PodInfo;
import java.util.List;

/**
 * Pods that leave their nodes, told apart.
 *
 * @param again what their controllers make in their place, priority first
 * @param gone those that nobody makes again: of DaemonSets and of the nodes themselves, and those
 *     without a controller
 */
public record Leaving(List<PodRequest> again, List<PodInfo> gone) {

  /** Copies the lists. */
  public Leaving {
    again = List.copyOf(again);
    gone = List.copyOf(gone);
  }
}
