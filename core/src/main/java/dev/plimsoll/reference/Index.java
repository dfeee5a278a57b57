package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.manifest.ManifestSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects of a set, found by what others call them. Built once for each set. */
public final class Index {

  private static final PodLabels NO_PODS = new PodLabels();

  private final ManifestSet set;
  private final Map<String, PodLabels> pods = new HashMap<>();
  private final Set<String> customNamespaces = new HashSet<>();
  private final Map<String, Map<String, List<Manifest>>> byNamespace = new HashMap<>();
  private final Map<Class<?>, Object> derived = new HashMap<>();

  private Index(ManifestSet set) {
    this.set = set;
    for (Manifest manifest : set.all()) {
      ManifestId id = manifest.id();
      if (runsPods(manifest)) {
        PodLabels labels = pods.get(id.namespace());
        if (labels == null) {
          labels = new PodLabels();
          pods.put(id.namespace(), labels);
        }
        labels.add(Labelled.of(manifest));
      }
      if (MadeElsewhere.mayMakeObjects(id)) {
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
    return set.ofKind(group, kind);
  }

  /** The objects of a kind in one namespace, in input order. */
  public List<Manifest> ofKind(String group, String kind, String namespace) {
    List<Manifest> all = ofKind(group, kind);
    if (all.isEmpty()) {
      return all;
    }
    String key = group + "/" + kind;
    Map<String, List<Manifest>> known = byNamespace.get(key);
    if (known == null) {
      known = new HashMap<>();
      for (Manifest manifest : all) {
        List<Manifest> there = known.get(manifest.id().namespace());
        if (there == null) {
          there = new ArrayList<>();
          known.put(manifest.id().namespace(), there);
        }
        there.add(manifest);
      }
      byNamespace.put(key, known);
    }
    return Collections.unmodifiableList(known.getOrDefault(namespace, List.of()));
  }

  /** What was kept of this type: what many ask of the whole set is worked out once. */
  public <T> Optional<T> kept(Class<T> type) {
    return Optional.ofNullable(type.cast(derived.get(type)));
  }

  /** Keeps what was worked out of the whole set, the only one of its type. */
  public void keep(Object fact) {
    derived.put(fact.getClass(), fact);
  }

  /** The objects of a namespace that run Pods. */
  PodLabels pods(String namespace) {
    return pods.getOrDefault(namespace, NO_PODS);
  }

  /** Whether any object of the set runs Pods. */
  public boolean hasWorkloads() {
    return !pods.isEmpty();
  }

  /**
   * Whether a namespace has custom resources whose controllers may make Pods, Secrets and the like
   * that no manifest shows.
   */
  public boolean hasCustomResources(String namespace) {
    return customNamespaces.contains(namespace);
  }

  /** Whether it is a workload, and not the same one again. */
  private boolean runsPods(Manifest manifest) {
    if (manifest.workload().isEmpty() || manifest.id().kind().equals("PodTemplate")) {
      return false;
    }
    Manifest first = set.find(manifest.id()).orElse(manifest);
    return manifest.id().name().isEmpty() || first.root() == manifest.root();
  }
}
