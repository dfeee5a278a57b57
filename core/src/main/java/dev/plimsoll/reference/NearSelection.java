package dev.plimsoll.reference;

import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workload that a selector misses by one condition only, and the label it was to be about. */
final class NearSelection {

  private static final NearSelection NONE = new NearSelection(null, null, "");

  private final @Nullable Manifest workload;
  private final @Nullable Requirement requirement;
  private final String labelKey;

  private NearSelection(
      @Nullable Manifest workload, @Nullable Requirement requirement, String labelKey) {
    this.workload = workload;
    this.requirement = requirement;
    this.labelKey = labelKey;
  }

  /**
   * Looks for the workload that a selector nearly selects.
   *
   * @param requirements the conditions, which no workload meets
   * @param pods the workloads that it could mean
   */
  static NearSelection of(List<Requirement> requirements, PodLabels pods) {
    for (Labelled workload : pods.worthALook(requirements)) {
      List<Requirement> unmet = PodLabels.unmet(requirements, workload);
      if (unmet.size() != 1) {
        continue;
      }
      Requirement missed = unmet.get(0);
      String label = meantLabel(missed, requirements.size() > 1, workload.labels());
      if (!label.isEmpty()) {
        return new NearSelection(workload.manifest(), missed, label);
      }
    }
    return NONE;
  }

  /** The label of a Pod that a condition was to be about; empty if none looks like it. */
  private static String meantLabel(
      Requirement missed, boolean othersAreMet, Map<String, String> labels) {
    String value = labels.get(missed.key());
    if (value != null) {
      boolean alike =
          missed.isPair() && Nearest.to(missed.values().get(0), List.of(value)).isPresent();
      return othersAreMet || alike ? missed.key() : "";
    }
    if (missed.isIn()) {
      List<String> carrying = new ArrayList<>();
      for (Map.Entry<String, String> label : labels.entrySet()) {
        if (missed.values().contains(label.getValue())) {
          carrying.add(label.getKey());
        }
      }
      return Nearest.to(missed.key(), carrying).orElse("");
    }
    return "";
  }

  boolean isFound() {
    return workload != null;
  }

  Manifest workload() {
    return present(workload);
  }

  /** The condition that is not met. */
  Requirement requirement() {
    return present(requirement);
  }

  /** The key of the label that was probably meant. */
  String labelKey() {
    return labelKey;
  }

  /** The value of that label. */
  String labelValue() {
    return label().orElse("");
  }

  /** Where that label is written. */
  Located labelPlace() {
    return label().at();
  }

  private Field<String> label() {
    Optional<Entries<Field<String>>> labels =
        workload().workload().map(found -> found.template().metadata().labels());
    return labels.orElseThrow().value(labelKey);
  }

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("nothing was near");
    }
    return value;
  }
}
