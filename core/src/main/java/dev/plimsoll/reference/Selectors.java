package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.LabelRequirement;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.LabelSelectorRequirement;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which workloads a selector finds, by the labels of their Pod templates. */
public final class Selectors {

  private Selectors() {}

  /** The workloads whose Pods have all these labels; no label at all finds every one. */
  public static List<Manifest> select(Entries<Field<String>> labels, List<Manifest> workloads) {
    return matching(requirements(labels), workloads);
  }

  /** The workloads whose Pods a label selector selects; an empty one finds every one. */
  public static List<Manifest> select(LabelSelector selector, List<Manifest> workloads) {
    return matching(requirements(selector), workloads);
  }

  static List<Requirement> requirements(Entries<Field<String>> labels) {
    List<Requirement> all = new ArrayList<>();
    for (Entries.Entry<Field<String>> label : labels) {
      Field<String> value = label.value();
      LabelRequirement demand = new LabelRequirement(label.key(), "In", List.of(value.orElse("")));
      all.add(new Requirement(demand, value.at()));
    }
    return all;
  }

  static List<Requirement> requirements(LabelSelector selector) {
    List<Requirement> all = new ArrayList<>(requirements(selector.matchLabels()));
    for (LabelSelectorRequirement expression : selector.matchExpressions()) {
      all.add(new Requirement(expression.requirement(), expression.at()));
    }
    return all;
  }

  static List<Manifest> matching(List<Requirement> requirements, List<Manifest> workloads) {
    List<Manifest> found = new ArrayList<>();
    for (Manifest workload : workloads) {
      if (unmet(requirements, workload).isEmpty()) {
        found.add(workload);
      }
    }
    return found;
  }

  /** The conditions that the Pods of a workload do not meet. */
  static List<Requirement> unmet(List<Requirement> requirements, Manifest workload) {
    Map<String, String> labels = Index.podLabels(workload);
    List<Requirement> unmet = new ArrayList<>();
    for (Requirement requirement : requirements) {
      if (!requirement.isMetBy(labels) && !isAddedByController(requirement.key())) {
        unmet.add(requirement);
      }
    }
    return unmet;
  }

  /** Labels that a Pod gets from the controller that makes it, and that no template shows. */
  private static boolean isAddedByController(String key) {
    return switch (key) {
      case "apps.kubernetes.io/pod-index",
          "batch.kubernetes.io/controller-uid",
          "batch.kubernetes.io/job-completion-index",
          "batch.kubernetes.io/job-name",
          "controller-revision-hash",
          "controller-uid",
          "job-name",
          "pod-template-generation",
          "pod-template-hash",
          "statefulset.kubernetes.io/pod-name" ->
          true;
      default -> false;
    };
  }
}
