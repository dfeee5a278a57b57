package dev.plimsoll.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All objects of one run, in input order. */
public final class ManifestSet {

  private final List<Manifest> all;
  private final Map<ManifestId, Manifest> byId;

  private ManifestSet(List<Manifest> all) {
    this.all = List.copyOf(all);
    this.byId = new HashMap<>(all.size() * 2);
    for (Manifest manifest : this.all) {
      byId.putIfAbsent(manifest.id(), manifest);
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
    List<Manifest> found = new ArrayList<>();
    for (Manifest manifest : all) {
      if (manifest.is(group, kind)) {
        found.add(manifest);
      }
    }
    return found;
  }
}
