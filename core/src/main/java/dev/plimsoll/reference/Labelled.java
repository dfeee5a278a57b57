package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Labels;
import java.util.Map;

/**
 * An object that runs Pods, and the labels that they get from it.
 *
 * @param manifest the object
 * @param labels the labels of its Pod template; a bare Pod's are its own
 */
record Labelled(Manifest manifest, Map<String, String> labels) {

  static Labelled of(Manifest manifest) {
    return new Labelled(
        manifest,
        manifest.workload().isPresent()
            ? Labels.of(manifest.workload().get().template().metadata().labels())
            : Map.of());
  }
}
