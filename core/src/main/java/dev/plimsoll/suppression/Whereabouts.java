package dev.plimsoll.suppression;

import dev.plimsoll.config.Options;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the object that a finding is in. Built when somebody asks first; serves one run. */
public final class Whereabouts {

  private final List<Manifest> manifests;
  private final Map<SourceFile, List<Manifest>> byFile = new HashMap<>();

  /** The whereabouts of these objects. */
  public Whereabouts(List<Manifest> manifests) {
    this.manifests = manifests;
  }

  /** The object that a place is in, the innermost of those in a List. */
  public Optional<Manifest> find(Location location) {
    if (byFile.isEmpty()) {
      for (Manifest manifest : manifests) {
        SourceFile file = manifest.root().document().file();
        byFile.computeIfAbsent(file, unknown -> new ArrayList<>()).add(manifest);
      }
    }
    Manifest found = null;
    for (Manifest manifest : byFile.getOrDefault(location.file(), List.of())) {
      if (manifest.root().location().span().contains(location.span().start())) {
        found = manifest;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The options for the object that a finding is in. */
  public Options optionsAt(Diagnostic diagnostic, Options options) {
    if (options.adjustments().isEmpty()) {
      return options;
    }
    Optional<Manifest> manifest = find(diagnostic.location());
    return manifest.isEmpty()
        ? options
        : options.about(
            diagnostic.location().file().name(),
            manifest.get().objectName(),
            manifest.get().root());
  }
}
