package dev.plimsoll.schedule;

import java.util.Collections;
import java.util.Map;

/**
 * How good a node is for a Pod.
 *
 * @param byPlugin the weighted score of each plugin that had something to say, by its name, sorted
 * @param total their sum
 */
public record NodeScore(Map<String, Long> byPlugin, long total) {

  /** Makes the map unmodifiable. */
  public NodeScore {
    byPlugin = Collections.unmodifiableMap(byPlugin);
  }
}
