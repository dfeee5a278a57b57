package dev.plimsoll.manifest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All objects of one run, in input order. */
public final class ManifestSet {

  private final List<Manifest> all;
  private final Map<ManifestId, Manifest> byId;
  private final Map<String, List<Manifest>> byKind = new HashMap<>();

  private ManifestSet(List<Manifest> all) {
    this.all = List.copyOf(all);
    this.byId = new HashMap<>(all.size() * 2);
    for (Manifest manifest : this.all) {
      ManifestId id = manifest.id();
      byId.putIfAbsent(id, manifest);
      String key = key(id.group(), id.kind());
      List<Manifest> alike = byKind.get(key);
      if (alike == null) {
        alike = new ArrayList<>();
        byKind.put(key, alike);
      }
      alike.add(manifest);
    }
  }

  /** The set of these objects. */
  public static ManifestSet of(List<Manifest> all) {
    return new ManifestSet(all);
  }

  /** All objects in input order. */
  public List<Manifest> all() {
    return all;
  }

  /** The first object with this identity. */
  public Optional<Manifest> find(ManifestId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The objects of a group and kind in input order, whatever their version. */
  public List<Manifest> ofKind(String group, String kind) {
    return Collections.unmodifiableList(byKind.getOrDefault(key(group, kind), List.of()));
  }

  private static String key(String group, String kind) {
    return group + "/" + kind;
  }
}
