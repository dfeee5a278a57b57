package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.LabelRequirement;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.LabelSelectorRequirement;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import java.util.ArrayList;
import java.util.List;

/** Which workloads a selector finds, by the labels of their Pod templates. */
public final class Selectors {

  private Selectors() {}

  /** The workloads of a namespace whose Pods have all these labels; none finds every one. */
  public static List<Manifest> select(
      Entries<Field<String>> labels, Index index, String namespace) {
    return manifests(index.pods(namespace).meeting(requirements(labels)));
  }

  /**
   * The workloads of a namespace whose Pods a label selector selects; an empty one finds every one.
   */
  public static List<Manifest> select(LabelSelector selector, Index index, String namespace) {
    return manifests(index.pods(namespace).meeting(requirements(selector)));
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

  private static List<Manifest> manifests(List<Labelled> workloads) {
    List<Manifest> manifests = new ArrayList<>(workloads.size());
    for (Labelled workload : workloads) {
      manifests.add(workload.manifest());
    }
    return manifests;
  }
}
