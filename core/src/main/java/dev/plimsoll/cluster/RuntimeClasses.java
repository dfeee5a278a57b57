package dev.plimsoll.cluster;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.model.Labels;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.model.RuntimeClass;
import dev.plimsoll.model.Toleration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runtime classes of a cluster, which admission writes into the Pods that name them. */
final class RuntimeClasses {

  private final Map<String, Entry> byName = new HashMap<>();

  /** The runtime classes of sets of objects; of two with one name the first counts. */
  RuntimeClasses(List<ManifestSet> sets) {
    for (ManifestSet set : sets) {
      for (Manifest manifest : set.ofKind("node.k8s.io", "RuntimeClass")) {
        byName.putIfAbsent(manifest.id().name(), entry(new RuntimeClass(manifest.root())));
      }
    }
  }

  private static Entry entry(RuntimeClass written) {
    List<PodToleration> tolerations = new ArrayList<>();
    for (Toleration toleration : written.scheduling().tolerations()) {
      tolerations.add(PodReader.toleration(toleration));
    }
    return new Entry(
        PodRequests.quantities(written.overhead().podFixed()),
        Labels.of(written.scheduling().nodeSelector()),
        tolerations);
  }

  /** The class of a name. */
  Optional<Entry> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * What a runtime class adds to a Pod.
   *
   * @param overhead what the runtime itself needs
   * @param nodeSelector the nodes that have it
   * @param tolerations the taints of those nodes
   */
  record Entry(
      Map<String, Quantity> overhead,
      Map<String, String> nodeSelector,
      List<PodToleration> tolerations) {

    /** Why the admission plug-in RuntimeClass does not let a Pod in: one reason, or none. */
    List<LimitRanges.Refusal> refusals(PodSpec spec) {
      Map<String, Quantity> written = PodRequests.quantities(spec.overhead());
      if (!written.isEmpty() && !written.equals(overhead)) {
        return List.of(
            new LimitRanges.Refusal(
                overhead.isEmpty()
                    ? "pod rejected: Pod Overhead set without corresponding RuntimeClass defined"
                        + " Overhead"
                    : "pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead",
                "spec.overhead"));
      }
      Map<String, String> own = Labels.of(spec.nodeSelector());
      for (Map.Entry<String, String> label : nodeSelector.entrySet()) {
        String value = own.get(label.getKey());
        if (value != null && !value.equals(label.getValue())) {
          return List.of(
              new LimitRanges.Refusal(
                  "conflict: runtimeClass.scheduling.nodeSelector["
                      + label.getKey()
                      + "] = "
                      + label.getValue()
                      + "; pod.spec.nodeSelector["
                      + label.getKey()
                      + "] = "
                      + value,
                  "spec.nodeSelector"));
        }
      }
      return List.of();
    }

    Map<String, String> withNodeSelector(Map<String, String> own) {
      if (nodeSelector.isEmpty()) {
        return own;
      }
      Map<String, String> both = new LinkedHashMap<>(own);
      both.putAll(nodeSelector);
      return both;
    }
  }
}
