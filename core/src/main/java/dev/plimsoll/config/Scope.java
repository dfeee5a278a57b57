package dev.plimsoll.config;

import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.ScalarNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which objects something in a configuration is about: those that every list that is not empty has
 * a match for.
 *
 * @param below the files that lie below the folder of the configuration, by their names; empty for
 *     one that is about the whole run
 * @param paths patterns of files, which may begin at any folder of a path
 * @param kinds kinds, such as {@code Job}
 * @param names patterns of names
 * @param namespaces patterns of namespaces, {@code default} where an object names none
 * @param labels labels that an object has, with patterns of their values
 */
public record Scope(
    List<String> below,
    List<String> paths,
    List<String> kinds,
    List<String> names,
    List<String> namespaces,
    Map<String, String> labels) {

  /** Everything. */
  public static final Scope ALL =
      new Scope(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

  /** Copies the lists and the map. */
  public Scope {
    below = List.copyOf(below);
    paths = List.copyOf(paths);
    kinds = List.copyOf(kinds);
    names = List.copyOf(names);
    namespaces = List.copyOf(namespaces);
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  /** The same for these files only. */
  public Scope below(List<String> files) {
    return new Scope(files, paths, kinds, names, namespaces, labels);
  }

  /**
   * Whether an object is meant.
   *
   * @param file the name of its file
   * @param object its name
   * @param root the object itself
   */
  public boolean covers(String file, ObjectName object, Located root) {
    if (!covers(file)) {
      return false;
    }
    String namespace = object.namespace().isEmpty() ? "default" : object.namespace();
    return (kinds.isEmpty() || kinds.contains(object.kind()))
        && (names.isEmpty() || Glob.fitsAny(object.name(), names))
        && (namespaces.isEmpty() || Glob.fitsAny(namespace, namespaces))
        && hasLabels(root);
  }

  /** Whether a file is meant, whatever is in it. */
  public boolean covers(String file) {
    if (!below.isEmpty() && !below.contains(file)) {
      return false;
    }
    for (String pattern : paths) {
      if (Glob.fitsEnd(file, pattern)) {
        return true;
      }
    }
    return paths.isEmpty();
  }

  /** Whether it is about files as a whole, and not about some of the objects in them. */
  public boolean isAboutFiles() {
    return kinds.isEmpty() && names.isEmpty() && namespaces.isEmpty() && labels.isEmpty();
  }

  private boolean hasLabels(Located root) {
    for (Map.Entry<String, String> label : labels.entrySet()) {
      Located value = root.field("metadata").field("labels").entry(label.getKey());
      if (!(value.node().orElse(null) instanceof ScalarNode scalar)
          || !Glob.fits(scalar.text(), label.getValue())) {
        return false;
      }
    }
    return true;
  }
}
