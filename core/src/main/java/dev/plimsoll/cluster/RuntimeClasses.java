package dev.plimsoll.cluster;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.model.Labels;
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
public final class RuntimeClasses {

  private final Map<String, Entry> byName = new HashMap<>();

  /** The runtime classes of sets of objects; of two with one name the first counts. */
  public RuntimeClasses(List<ManifestSet> sets) {
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
