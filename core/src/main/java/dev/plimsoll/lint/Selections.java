package dev.plimsoll.lint;

import dev.plimsoll.config.Options;
import dev.plimsoll.manifest.Manifest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules for each object, where the user does not want the same for all of them. Serves one run.
 */
final class Selections {

  private final Selection base;
  private final Map<Options, Selection> known = new HashMap<>();

  Selections(Selection base) {
    this.base = base;
  }

  /** The rules for one object. */
  Selection of(Manifest manifest) {
    Options options = base.options();
    String file = manifest.root().document().file().name();
    Options wanted = options.about(file, manifest.objectName(), manifest.root());
    return known.computeIfAbsent(wanted, other -> Selection.of(other, base.known()));
  }

  /** The rules that run for any of these objects. */
  List<Selection.Selected> ofAny(List<Manifest> manifests) {
    Map<String, Selection.Selected> any = new LinkedHashMap<>();
    for (Selection.Selected selected : base.rules()) {
      any.put(selected.registered().id(), selected);
    }
    for (Manifest manifest : manifests) {
      for (Selection.Selected selected : of(manifest).rules()) {
        any.putIfAbsent(selected.registered().id(), selected);
      }
    }
    return List.copyOf(any.values());
  }
}
