package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.model.Labels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The namespaces that a set tells of, and their labels as far as they are known. */
final class Namespaces {

  /** What the API server adds to every Namespace. */
  private static final String NAME_LABEL = "kubernetes.io/metadata.name";

  private final Map<String, Map<String, String>> labels = new LinkedHashMap<>();

  private final Set<String> described = new HashSet<>();

  Namespaces(Index index) {
    for (Manifest namespace : index.ofKind("", "Namespace")) {
      String name = namespace.id().name();
      Map<String, String> all = new LinkedHashMap<>(Labels.of(namespace.metadata().labels()));
      all.put(NAME_LABEL, name);
      labels.put(name, all);
      described.add(name);
    }
    for (String name : index.podNamespaces()) {
      labels.putIfAbsent(name, Map.of(NAME_LABEL, name));
    }
    for (String name : new String[] {"default", "kube-system", "kube-public"}) {
      labels.putIfAbsent(name, Map.of(NAME_LABEL, name));
    }
  }

  /** The namespaces that meet all requirements; none means every one. */
  List<String> meeting(List<Requirement> requirements) {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, Map<String, String>> namespace : labels.entrySet()) {
      boolean all = true;
      for (Requirement requirement : requirements) {
        all &= requirement.isMetBy(namespace.getValue());
      }
      if (all) {
        found.add(namespace.getKey());
      }
    }
    return found;
  }

  /** Whether a namespace meets all requirements, or may do so: not all labels may be known. */
  boolean mayMeet(String namespace, List<Requirement> requirements) {
    Map<String, String> known = labels.getOrDefault(namespace, Map.of(NAME_LABEL, namespace));
    boolean complete = described.contains(namespace);
    for (Requirement requirement : requirements) {
      boolean tells = complete || requirement.key().equals(NAME_LABEL);
      if (tells && !requirement.isMetBy(known)) {
        return false;
      }
    }
    return true;
  }

  /** The values of a label. */
  List<String> values(String key) {
    List<String> values = new ArrayList<>();
    for (Map<String, String> some : labels.values()) {
      String value = some.get(key);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** The Namespace of a name. */
  static ManifestId id(String name) {
    return new ManifestId("", "Namespace", "", name);
  }
}
