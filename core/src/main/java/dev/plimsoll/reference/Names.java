package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The objects of one kind, found by namespace and name. Filled once, then read. */
final class Names {

  static final Names NONE = new Names();

  private final Map<String, Map<String, List<Manifest>>> byNamespace = new LinkedHashMap<>();
  private final Map<String, List<Manifest>> byName = new LinkedHashMap<>();

  void add(Manifest manifest) {
    String name = manifest.id().name();
    Map<String, List<Manifest>> here = byNamespace.get(manifest.id().namespace());
    if (here == null) {
      here = new LinkedHashMap<>();
      byNamespace.put(manifest.id().namespace(), here);
    }
    add(here, name, manifest);
    add(byName, name, manifest);
  }

  private static void add(Map<String, List<Manifest>> map, String name, Manifest manifest) {
    List<Manifest> alike = map.get(name);
    if (alike == null) {
      alike = new ArrayList<>(1);
      map.put(name, alike);
    }
    alike.add(manifest);
  }

  /** Whether there is no object of this kind. */
  boolean isEmpty() {
    return byName.isEmpty();
  }

  /** The objects of a namespace by their names, in input order; those of one name together. */
  Map<String, List<Manifest>> in(String namespace) {
    return byNamespace.getOrDefault(namespace, Map.of());
  }

  /** All names. */
  Set<String> all() {
    return byName.keySet();
  }

  /** The namespaces that have some, in input order. */
  Set<String> namespaces() {
    return byNamespace.keySet();
  }

  /** The objects of a name, whatever their namespace, in input order. */
  List<Manifest> called(String name) {
    return byName.getOrDefault(name, List.of());
  }
}
