package dev.plimsoll.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The scheduler's sentence about a Pod without a node; {@code FitError.Error} of the original. */
final class Sentence {

  /** What it says when there is no node at all. */
  static final String NO_NODES = "no nodes available to schedule pods";

  private Sentence() {}

  /** Each reason with the number of nodes that it stands for, sorted as text. */
  static String unplaced(int nodes, Collection<Rejection> rejections) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Rejection rejection : rejections) {
      for (String reason : rejection.reasons()) {
        counts.merge(reason, 1, Integer::sum);
      }
    }
    List<String> parts = new ArrayList<>(counts.size());
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      parts.add(count.getValue() + " " + count.getKey());
    }
    Collections.sort(parts);
    return start(nodes) + " " + String.join(", ", parts) + ".";
  }

  /** A Pod that was refused before any node was looked at. */
  static String refused(int nodes, Rejection refusal) {
    return start(nodes) + " " + String.join(", ", refusal.reasons()) + ".";
  }

  private static String start(int nodes) {
    return "0/" + nodes + " nodes are available:";
  }
}
