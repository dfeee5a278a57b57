package dev.plimsoll.cluster;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.model.Namespace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The namespaces of a cluster with their labels. */
public final class Namespaces {

  private static final String NAME_LABEL = "kubernetes.io/metadata.name";

  private final Map<String, Map<String, String>> labels = new HashMap<>();

  /** The namespaces of sets of objects; of two with one name the first counts. */
  public Namespaces(List<ManifestSet> sets) {
    for (ManifestSet set : sets) {
      for (Manifest manifest : set.ofKind("", "Namespace")) {
        Map<String, String> own =
            new HashMap<>(new Namespace(manifest.root()).metadata().labelMap());
        // The API server labels each with its name.
        own.put(NAME_LABEL, manifest.id().name());
        labels.putIfAbsent(manifest.id().name(), own);
      }
    }
  }

  /** The labels of a namespace; one that nobody described has its name. */
  public Map<String, String> labels(String namespace) {
    Map<String, String> known = labels.get(namespace);
    return known == null ? Map.of(NAME_LABEL, namespace) : known;
  }
}
