package dev.plimsoll.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The workloads of one namespace, found by the labels of their Pods. Filled once, then read. */
final class PodLabels {

  /** How many workloads a suggestion is looked for in; more would be slow, and no better. */
  private static final int WIDEST_SEARCH = 1000;

  private final List<Labelled> all = new ArrayList<>();
  private final Map<String, List<Labelled>> byPair = new HashMap<>();

  void add(Labelled workload) {
    all.add(workload);
    for (Map.Entry<String, String> label : workload.labels().entrySet()) {
      String pair = pair(label.getKey(), label.getValue());
      List<Labelled> list = byPair.get(pair);
      if (list == null) {
        list = new ArrayList<>(2);
        byPair.put(pair, list);
      }
      list.add(workload);
    }
  }

  /** Whether nothing runs Pods here. */
  boolean isEmpty() {
    return all.isEmpty();
  }

  /** The workloads whose Pods meet all requirements, in input order; none means every one. */
  List<Labelled> meeting(List<Requirement> requirements) {
    List<Labelled> candidates = all;
    for (Requirement requirement : requirements) {
      if (requirement.isPair() && !requirement.isAboutAddedLabel()) {
        List<Labelled> carrying = carrying(requirement);
        candidates = carrying.size() < candidates.size() ? carrying : candidates;
      }
    }
    List<Labelled> found = new ArrayList<>();
    for (Labelled candidate : candidates) {
      if (meets(requirements, candidate)) {
        found.add(candidate);
      }
    }
    return found;
  }

  /**
   * The workloads that may meet all requirements but one: whoever does meets one of any two pairs.
   */
  List<Labelled> worthALook(List<Requirement> requirements) {
    List<Labelled> carrying = new ArrayList<>();
    int pairs = 0;
    for (Requirement requirement : requirements) {
      if (requirement.isPair() && !requirement.isAboutAddedLabel() && pairs < 2) {
        pairs++;
        carrying.addAll(carrying(requirement));
      }
    }
    List<Labelled> found = pairs < 2 ? all : carrying;
    return found.subList(0, Math.min(WIDEST_SEARCH, found.size()));
  }

  private static boolean meets(List<Requirement> requirements, Labelled workload) {
    for (Requirement requirement : requirements) {
      if (!requirement.isAboutAddedLabel() && !requirement.isMetBy(workload.labels())) {
        return false;
      }
    }
    return true;
  }

  /** The requirements that the Pods of a workload do not meet. */
  static List<Requirement> unmet(List<Requirement> requirements, Labelled workload) {
    List<Requirement> unmet = new ArrayList<>(2);
    for (Requirement requirement : requirements) {
      if (!requirement.isAboutAddedLabel() && !requirement.isMetBy(workload.labels())) {
        unmet.add(requirement);
      }
    }
    return unmet;
  }

  private List<Labelled> carrying(Requirement requirement) {
    String value = requirement.values().get(0);
    return byPair.getOrDefault(pair(requirement.key(), value), List.of());
  }

  private static String pair(String key, String value) {
    return key + "=" + value;
  }
}
