package dev.plimsoll.reference;

import dev.plimsoll.model.LabelRequirement;
import dev.plimsoll.tree.Located;
import java.util.List;
import java.util.Map;

/**
 * One demand of a selector and where it is written.
 *
 * @param demand the demand
 * @param at the value of a plain pair, else the whole expression
 */
record Requirement(LabelRequirement demand, Located at) {

  String key() {
    return demand.key();
  }

  List<String> values() {
    return demand.values();
  }

  /**
   * Whether labels meet it. So they do when it is one that the API server refuses, for then there
   * is nothing to say here.
   */
  boolean isMetBy(Map<String, String> labels) {
    return switch (demand.operator()) {
      case "In", "NotIn", "Exists", "DoesNotExist" -> demand.matches(labels);
      default -> true;
    };
  }

  /** Whether it is met by one of several values. */
  boolean isIn() {
    return demand.operator().equals("In");
  }

  /** Whether it is a plain pair of key and value. */
  boolean isPair() {
    return isIn() && values().size() == 1;
  }

  /**
   * Whether it is about a label that Pods get from their controller, and that no template shows.
   */
  boolean isAboutAddedLabel() {
    return switch (key()) {
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

  @Override
  public String toString() {
    return switch (demand.operator()) {
      case "In" -> isPair() ? key() + ": " + values().get(0) : key() + " in " + values();
      case "NotIn" -> key() + " not in " + values();
      case "DoesNotExist" -> "no " + key();
      default -> key();
    };
  }
}
