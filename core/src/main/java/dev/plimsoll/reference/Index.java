package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.manifest.ManifestSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects of a set, found by what others call them. Built once for each set. */
public final class Index {

  private static final PodLabels NO_PODS = new PodLabels();

  private final ManifestSet set;
  private final @Nullable Outside outside;
  private final Map<String, PodLabels> pods = new LinkedHashMap<>();
  private final Map<String, Names> names = new HashMap<>();
  private final Set<String> customNamespaces = new HashSet<>();
  private final Set<ManifestId> made = new HashSet<>();

  private Index(ManifestSet set, @Nullable Outside outside) {
    this.set = set;
    this.outside = outside;
    for (Manifest manifest : set.all()) {
      ManifestId id = manifest.id();
      String kind = key(id.group(), id.kind());
      Names alike = names.get(kind);
      if (alike == null) {
        alike = new Names();
        names.put(kind, alike);
      }
      alike.add(manifest);
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
      MadeElsewhere.collect(manifest, made);
    }
  }

  /** The index of a set. */
  public static Index of(ManifestSet set) {
    return new Index(set, null);
  }

  /** The index of a set, and of what exists besides. */
  public static Index of(ManifestSet set, Outside outside) {
    return new Index(set, outside);
  }

  /** The set. */
  public ManifestSet set() {
    return set;
  }

  /** The first object of this identity; the version of its API does not matter. */
  public Optional<Manifest> find(String group, String kind, String namespace, String name) {
    return find(new ManifestId(group, kind, namespace, name));
  }

  /**
   * The first object of this identity. One of a kind that is not Kubernetes' own, and that somebody
   * says to be cluster-wide, is found wherever it seems to be.
   */
  Optional<Manifest> find(ManifestId id) {
    Optional<Manifest> found = set.find(id);
    if (found.isEmpty() && id.namespace().isEmpty()) {
      List<Manifest> called = named(id.group(), id.kind()).called(id.name());
      return called.isEmpty() ? Optional.empty() : Optional.of(called.get(0));
    }
    return found;
  }

  /** All objects of an identity: a folder may hold one for each stage, under the same name. */
  List<Manifest> all(ManifestId id) {
    return named(id.group(), id.kind()).in(id.namespace()).getOrDefault(id.name(), List.of());
  }

  /** The objects of a kind in every namespace, in input order. */
  public List<Manifest> ofKind(String group, String kind) {
    return set.ofKind(group, kind);
  }

  /** The objects of a kind in one namespace, in input order. */
  public List<Manifest> ofKind(String group, String kind, String namespace) {
    List<Manifest> found = new ArrayList<>();
    for (List<Manifest> alike : named(group, kind).in(namespace).values()) {
      found.addAll(alike);
    }
    return found;
  }

  /** The objects of a kind by namespace and name. */
  Names named(String group, String kind) {
    return names.getOrDefault(key(group, kind), Names.NONE);
  }

  /** Whether the cluster, a controller or the user makes an object that the set does not have. */
  boolean isMadeElsewhere(ManifestId id) {
    return made.contains(id)
        || MadeElsewhere.isBuiltIn(id)
        || MadeElsewhere.isClaimOfStatefulSet(id, made)
        || (outside != null && outside.has(id.kind(), id.namespace(), id.name()));
  }

  /** The objects of a namespace that run Pods. */
  PodLabels pods(String namespace) {
    return pods.getOrDefault(namespace, NO_PODS);
  }

  /** The namespaces with objects that run Pods, in input order. */
  Set<String> podNamespaces() {
    return pods.keySet();
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

  private static String key(String group, String kind) {
    return group + "/" + kind;
  }
}
