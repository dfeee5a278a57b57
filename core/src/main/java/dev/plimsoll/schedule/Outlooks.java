package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.PodInfo;
import java.util.List;

/** Where a cycle has its {@link Outlook}s from. */
interface Outlooks {

  /** Every node is asked about. */
  Outlooks FRESH =
      (pod, profile, filters, scores, now, changes) ->
          new Outlook(pod, filters, scores, now, changes);

  /**
   * An outlook for Pods of one shape.
   *
   * @param filters the local filters of the profile
   * @param scores the entries of its local plugins that score
   * @param now the cluster as it is now
   * @param changes the nodes that got Pods since the cycle began
   */
  Outlook of(
      PodInfo pod,
      Profile profile,
      Screens filters,
      List<Profile.Entry> scores,
      Inventory now,
      Positions changes);
}
