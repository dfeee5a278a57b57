package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is named by others in a set, and who by nobody. Made when a rule asks for it. */
public final class Uses {

  private final Index index;
  private final Mentions mentions;
  private final List<Edge> edges;
  private final Set<ManifestId> named = new HashSet<>();
  private final Map<ManifestId, Set<String>> keys = new HashMap<>();

  private Uses(Index index) {
    this.index = index;
    this.mentions = Mentions.of(index);
    this.edges = References.edges(index);
    for (Edge edge : edges) {
      if (!named.add(edge.to()) && !keys.containsKey(edge.to())) {
        continue; // somebody takes all of it
      }
      if (edge.key().isEmpty()) {
        keys.remove(edge.to());
      } else {
        keys.computeIfAbsent(edge.to(), id -> new HashSet<>()).add(edge.key());
      }
    }
  }

  /** Who uses whom in a set. */
  public static Uses of(Index index) {
    Uses known = index.kept(Uses.class).orElse(null);
    if (known == null) {
      known = new Uses(index);
      index.keep(known);
    }
    return known;
  }

  /** The references that their authors call optional, and that lead nowhere. */
  public List<Edge> optionalAndMissing() {
    List<Edge> missing = new ArrayList<>();
    for (Edge edge : edges) {
      if (edge.optional() && edge.target().isEmpty() && !index.isMadeElsewhere(edge.to())) {
        missing.add(edge);
      }
    }
    return missing;
  }

  /**
   * Whether nobody in the set names an object, where one would see it: in a namespace that runs
   * Pods, and without custom resources that may use it in ways that nobody here knows.
   *
   * @param object a ConfigMap, Secret, ServiceAccount, PersistentVolumeClaim or Role
   */
  public boolean isUnused(Manifest object) {
    ManifestId id = object.id();
    return !named.contains(id)
        && !isForOthers(object)
        && !mentions.has(id)
        && !index.isMadeElsewhere(id)
        && !index.pods(id.namespace()).isEmpty()
        && !index.hasCustomResources(id.namespace());
  }

  /** What controllers or people look for by themselves, by a type, a label or an annotation. */
  private static boolean isForOthers(Manifest object) {
    Located metadata = object.root().field("metadata");
    String type = Field.text(object.root().field("type")).orElse("Opaque");
    return metadata.field("labels").field("grafana_dashboard").isPresent()
        || metadata.field("labels").field("grafana_datasource").isPresent()
        || metadata.field("ownerReferences").isPresent()
        || object.id().namespace().equals("kube-system")
        || (object.is("", "Secret")
            && !type.equals("Opaque")
            && !type.equals("kubernetes.io/tls")
            && !type.equals("kubernetes.io/basic-auth"));
  }

  /**
   * The keys of a ConfigMap or Secret that nobody asks for, while others are asked for by name.
   * None where somebody takes all of it.
   */
  public List<String> unusedKeys(Manifest object) {
    Set<String> asked = keys.get(object.id());
    List<String> unused = new ArrayList<>();
    if (asked != null && !index.hasCustomResources(object.id().namespace())) {
      for (String key : ConfigKeys.of(object, index)) {
        if (!asked.contains(key)) {
          unused.add(key);
        }
      }
    }
    return unused;
  }
}
