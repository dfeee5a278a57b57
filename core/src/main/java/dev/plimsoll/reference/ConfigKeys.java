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
   */
  static List<String> of(Manifest manifest) {
    List<String> keys = new ArrayList<>();
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
}
