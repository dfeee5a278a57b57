package dev.plimsoll.validate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The volumes that the containers of a Pod may mount. */
final class Volumes {

  private final Map<String, String> sources = new HashMap<>();
  private final Set<String> refused = new HashSet<>();

  /** A volume that is in order, with the field of its source. */
  void add(String name, String source) {
    sources.put(name, source);
  }

  /** A volume that is refused: mounts of it are, too. */
  void refuse(String name) {
    refused.add(name);
  }

  boolean has(String name) {
    return sources.containsKey(name);
  }

  boolean isRefused(String name) {
    return refused.contains(name);
  }

  /** The field of the volume's source, such as {@code configMap}; empty for no such volume. */
  String source(String name) {
    String source = sources.get(name);
    return source == null ? "" : source;
  }
}
