package dev.plimsoll.scenario;

import dev.plimsoll.cluster.PodInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which Pods a ReplicaSet deletes first, {@code ActivePodsWithRanks} of the original: those with
 * most of their like on the same node, then the youngest. How long Pods have been ready and what
 * they cost to delete is not known here.
 */
final class Departure {

  private Departure() {}

  /** A Pod, its node, and how many of its like are there. */
  private record Ranked(PodInfo pod, String node, int like) {}

  /**
   * Picks Pods.
   *
   * @param pods the Pods by the name of their node, youngest last
   * @param like how many Pods of the same workload each node has
   * @param count how many leave
   */
  static Map<String, List<PodInfo>> first(
      Map<String, List<PodInfo>> pods, Map<String, Integer> like, int count) {
    List<Ranked> all = new ArrayList<>();
    for (Map.Entry<String, List<PodInfo>> node : pods.entrySet()) {
      for (PodInfo pod : node.getValue()) {
        all.add(0, new Ranked(pod, node.getKey(), like.getOrDefault(node.getKey(), 0)));
      }
    }
    all.sort(Comparator.comparingInt((Ranked each) -> -each.like()));
    return byNode(all.subList(0, Math.min(count, all.size())));
  }

  private static Map<String, List<PodInfo>> byNode(List<Ranked> pods) {
    Map<String, List<PodInfo>> leaving = new LinkedHashMap<>();
    for (Ranked each : pods) {
      leaving.computeIfAbsent(each.node(), unused -> new ArrayList<>()).add(each.pod());
    }
    return leaving;
  }

  /**
   * Picks Pods of a StatefulSet: those with the highest ordinals.
   *
   * @param pods the Pods by the name of their node
   * @param count how many leave
   */
  static Map<String, List<PodInfo>> last(Map<String, List<PodInfo>> pods, int count) {
    List<Ranked> all = new ArrayList<>();
    for (Map.Entry<String, List<PodInfo>> node : pods.entrySet()) {
      for (PodInfo pod : node.getValue()) {
        all.add(new Ranked(pod, node.getKey(), 0));
      }
    }
    all.sort(Comparator.comparingLong((Ranked each) -> -ordinal(each.pod())));
    return byNode(all.subList(0, Math.min(count, all.size())));
  }

  /** The number at the end of a Pod's name; -1 without one. */
  static long ordinal(PodInfo pod) {
    String name = pod.name();
    long ordinal = -1;
    long unit = 1;
    for (int i = name.length() - 1; i >= 0 && unit <= 1_000_000_000L; i--) {
      char digit = name.charAt(i);
      if (digit < '0' || digit > '9') {
        break;
      }
      ordinal = Math.max(0, ordinal) + unit * (digit - '0');
      unit *= 10;
    }
    return ordinal;
  }

  /** How many Pods each node has. */
  static Map<String, Integer> counts(Map<String, List<PodInfo>> pods) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    pods.forEach((node, there) -> counts.put(node, there.size()));
    return counts;
  }
}
