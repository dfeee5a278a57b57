package dev.plimsoll.reference;

import dev.plimsoll.api.Api;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.model.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects of a set, found by what others call them. Built once for each set. */
public final class Index {

  private final ManifestSet set;
  private final Map<String, List<Manifest>> byKind = new HashMap<>();
  private final Map<String, List<Manifest>> workloads = new HashMap<>();
  private final Set<String> customNamespaces = new HashSet<>();

  private Index(ManifestSet set) {
    this.set = set;
    for (Manifest manifest : set.all()) {
      ManifestId id = manifest.id();
      add(byKind, key(id.group(), id.kind()), manifest);
      if (manifest.workload().isPresent() && !id.kind().equals("PodTemplate")) {
        add(workloads, id.namespace(), manifest);
      }
      if (!Api.isBuiltInGroup(id.group())) {
        customNamespaces.add(id.namespace());
      }
    }
  }

  /** The index of a set. */
  public static Index of(ManifestSet set) {
    return new Index(set);
  }

  /** The set. */
  public ManifestSet set() {
    return set;
  }

  /** The first object of this identity; the version of its API does not matter. */
  public Optional<Manifest> find(String group, String kind, String namespace, String name) {
    return set.find(new ManifestId(group, kind, namespace, name));
  }

  /** The objects of a kind in every namespace, in input order. */
  public List<Manifest> ofKind(String group, String kind) {
    return byKind.getOrDefault(key(group, kind), List.of());
  }

  /** The objects of a kind in one namespace, in input order. */
  public List<Manifest> ofKind(String group, String kind, String namespace) {
    List<Manifest> found = new ArrayList<>();
    for (Manifest manifest : ofKind(group, kind)) {
      if (manifest.id().namespace().equals(namespace)) {
        found.add(manifest);
      }
    }
    return found;
  }

  /** The objects of a namespace that run Pods, in input order. */
  public List<Manifest> workloads(String namespace) {
    return workloads.getOrDefault(namespace, List.of());
  }

  /** Whether any object of the set runs Pods. */
  public boolean hasWorkloads() {
    return !workloads.isEmpty();
  }

  /**
   * Whether a namespace has objects of kinds that are not Kubernetes' own: their controllers may
   * make Pods that no manifest shows.
   */
  public boolean hasCustomResources(String namespace) {
    return customNamespaces.contains(namespace);
  }

  /** The labels that the Pods of a workload get from its template. */
  public static Map<String, String> podLabels(Manifest workload) {
    return workload.workload().isPresent()
        ? Labels.of(workload.workload().get().template().metadata().labels())
        : Map.of();
  }

  private static String key(String group, String kind) {
    return group + "/" + kind;
  }

  private static void add(Map<String, List<Manifest>> lists, String key, Manifest manifest) {
    List<Manifest> list = lists.get(key);
    if (list == null) {
      list = new ArrayList<>();
      lists.put(key, list);
    }
    list.add(manifest);
  }
}
