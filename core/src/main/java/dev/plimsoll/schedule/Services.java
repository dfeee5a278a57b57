package dev.plimsoll.schedule;

import dev.plimsoll.cluster.LabelQuery;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.model.LabelRequirement;
import dev.plimsoll.model.Labels;
import dev.plimsoll.model.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which Pods the scheduler takes to be alike when it spreads them by default. */
final class Services {

  private final Map<String, List<Map<String, String>>> selectors = new LinkedHashMap<>();

  /** The Services of sets of objects, each counted once. */
  Services(List<ManifestSet> sets) {
    Set<String> seen = new LinkedHashSet<>();
    for (ManifestSet set : sets) {
      for (Manifest manifest : set.ofKind("", "Service")) {
        Map<String, String> selector = Labels.of(new Service(manifest.root()).spec().selector());
        if (!selector.isEmpty() && seen.add(manifest.id().toString())) {
          selectors
              .computeIfAbsent(manifest.id().namespace(), unused -> new ArrayList<>())
              .add(selector);
        }
      }
    }
  }

  /**
   * The Pods of the same Services and workload, as {@code DefaultSelector} has it.
   *
   * @param workload what the Pod's workload selects; nothing for a Pod without one that counts
   * @return everything when there is neither
   */
  LabelQuery alike(String namespace, Map<String, String> labels, LabelQuery workload) {
    Map<String, String> merged = new LinkedHashMap<>();
    for (Map<String, String> selector : selectors.getOrDefault(namespace, List.of())) {
      if (Labels.select(selector, labels)) {
        merged.putAll(selector);
      }
    }
    LabelQuery services = query(merged);
    return workload.nothing() ? services : services.and(workload.requirements());
  }

  /** A plain map of labels as a query. */
  static LabelQuery query(Map<String, String> labels) {
    List<LabelRequirement> all = new ArrayList<>();
    for (Map.Entry<String, String> label : labels.entrySet()) {
      all.add(new LabelRequirement(label.getKey(), "In", List.of(label.getValue())));
    }
    return new LabelQuery(all, false);
  }
}
