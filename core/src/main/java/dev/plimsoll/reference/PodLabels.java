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

  /** By {@code key=value}, and by the key alone, which has no {@code =}. */
  private final Map<String, List<Labelled>> byLabel = new HashMap<>();

  void add(Labelled workload) {
    all.add(workload);
    for (Map.Entry<String, String> label : workload.labels().entrySet()) {
      add(pair(label.getKey(), label.getValue()), workload);
      add(label.getKey(), workload);
    }
  }

  private void add(String label, Labelled workload) {
    List<Labelled> list = byLabel.get(label);
    if (list == null) {
      list = new ArrayList<>(2);
      byLabel.put(label, list);
    }
    list.add(workload);
  }

  /** Whether nothing runs Pods here. */
  boolean isEmpty() {
    return all.isEmpty();
  }

  /** The workloads whose Pods meet all requirements, in input order; none means every one. */
  List<Labelled> meeting(List<Requirement> requirements) {
    List<Labelled> candidates = all;
    for (Requirement requirement : requirements) {
      if (!requirement.isAboutAddedLabel()) {
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
        List<Labelled> some = carrying(requirement);
        carrying.addAll(some.subList(0, Math.min(WIDEST_SEARCH, some.size())));
      }
    }
    return pairs < 2 ? all.subList(0, Math.min(WIDEST_SEARCH, all.size())) : carrying;
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

  /** Those among which all are that meet a requirement, as few of them as can be told at once. */
  private List<Labelled> carrying(Requirement requirement) {
    if (requirement.isPair()) {
      String value = requirement.values().get(0);
      return byLabel.getOrDefault(pair(requirement.key(), value), List.of());
    }
    boolean asksForKey = requirement.isIn() || requirement.demand().operator().equals("Exists");
    return asksForKey ? byLabel.getOrDefault(requirement.key(), List.of()) : all;
  }

  private static String pair(String key, String value) {
    return key + "=" + value;
  }
}
