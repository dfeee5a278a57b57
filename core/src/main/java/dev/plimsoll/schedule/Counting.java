package dev.plimsoll.schedule;

import dev.plimsoll.cluster.PodInfo;

/**
 * A plugin whose answers depend on where other Pods are, and which can count them as they come
 * instead of looking at all of them for each Pod. What it does as a {@link Filter} and {@link
 * Score} is what holds; its tally must say the same.
 */
public interface Counting extends Plugin {

  /**
   * A tally of the Pods that matter to one Pod and to those like it: of the same shape, namespace,
   * labels and owners.
   */
  Tally<?> tally(PodInfo pod, Census census);
}
