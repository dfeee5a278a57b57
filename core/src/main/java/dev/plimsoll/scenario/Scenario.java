package dev.plimsoll.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * One thing that could be, and what would come of it.
 *
 * @param name what could be: {@code lose node/w-1}
 * @param fits whether all is well then
 * @param verdict that in a word or two: {@code fits}, {@code gets stuck}, {@code 12 more}
 * @param message why, in one sentence
 * @param displaced the Pods that have to leave their node, by {@code namespace/name}
 * @param unscheduled the Pods that have no node then
 * @param nodes where displaced Pods go, by {@code namespace/name}
 * @param figures the numbers that were asked for, by name: {@code more}, {@code nodes}, {@code
 *     price}
 */
public record Scenario(
    String name,
    boolean fits,
    String verdict,
    String message,
    List<String> displaced,
    List<String> unscheduled,
    Map<String, String> nodes,
    Map<String, Number> figures) {

  /** Copies the lists and makes the maps unmodifiable. */
  public Scenario {
    displaced = List.copyOf(displaced);
    unscheduled = List.copyOf(unscheduled);
    nodes = Collections.unmodifiableMap(nodes);
    figures = Collections.unmodifiableMap(figures);
  }

  /** A scenario in which no Pod has to leave its node. */
  static Scenario of(String name, boolean fits, String verdict, String message) {
    return new Scenario(name, fits, verdict, message, List.of(), List.of(), Map.of(), Map.of());
  }

  /** The same with Pods that have no node. */
  Scenario withUnscheduled(List<String> pods) {
    return new Scenario(name, fits, verdict, message, displaced, pods, nodes, figures);
  }

  /** The same with numbers. */
  Scenario withFigures(Map<String, Number> numbers) {
    return new Scenario(name, fits, verdict, message, displaced, unscheduled, nodes, numbers);
  }
}
