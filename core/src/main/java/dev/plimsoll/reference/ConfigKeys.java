package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ConfigMap;
import dev.plimsoll.model.Secret;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.View;
import java.util.ArrayList;
import java.util.List;

/** The keys of ConfigMaps and Secrets. */
final class ConfigKeys {

  private ConfigKeys() {}

  /**
   * The keys of a ConfigMap or Secret; empty for one without any, which somebody else will fill, or
   * already does: the CA of a service mesh, the token of a service account.
   *
   * @param manifest the object
   * @param index all objects; a folder may have one of this name for each stage
   */
  static List<String> of(Manifest manifest, Index index) {
    List<Manifest> stages = index.all(manifest.id());
    if (stages.size() < 2) {
      return of(manifest);
    }
    List<String> keys = new ArrayList<>();
    for (Manifest stage : stages) {
      List<String> some = of(stage);
      if (some.isEmpty()) {
        return List.of();
      }
      keys.addAll(some);
    }
    return keys;
  }

  private static List<String> of(Manifest manifest) {
    List<String> keys = new ArrayList<>();
    if (isFilledByOthers(manifest)) {
      return keys;
    }
    if (manifest.id().kind().equals("ConfigMap")) {
      ConfigMap map = new ConfigMap(manifest.root());
      add(map.data(), keys);
      add(map.binaryData(), keys);
      return keys;
    }
    Secret secret = new Secret(manifest.root());
    if (secret.type().is("kubernetes.io/service-account-token")) {
      return List.of(); // the tokens controller adds to whatever is written
    }
    add(secret.data(), keys);
    add(secret.stringData(), keys);
    return keys;
  }

  private static <V extends View> void add(Entries<V> entries, List<String> keys) {
    for (Entries.Entry<V> entry : entries) {
      keys.add(entry.key());
    }
  }

  /** Whether a controller adds keys, because an annotation asks it to. */
  private static boolean isFilledByOthers(Manifest manifest) {
    if (!manifest.root().field("metadata").field("annotations").isPresent()) {
      return false;
    }
    var annotations = manifest.metadata().annotations();
    return annotations.has("service.beta.openshift.io/inject-cabundle")
        || annotations.has("secret-generator.v1.mittwald.de/autogenerate")
        || annotations.has("replicator.v1.mittwald.de/replicate-from");
  }
}
