package dev.plimsoll.lint;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.PersistentVolumeClaim;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import java.util.Optional;

/** Tells whether a claim's volume can be on one node only. */
public final class SingleWriter {

  private SingleWriter() {}

  /** Whether a claim of this name is in the set, and says that one node may write and none read. */
  public static boolean is(String claim, PodSite site) {
    Optional<Manifest> manifest =
        site.index().find("", "PersistentVolumeClaim", site.manifest().id().namespace(), claim);
    if (manifest.isEmpty()) {
      return false;
    }
    Items<Field<String>> modes =
        new PersistentVolumeClaim(manifest.get().root()).spec().accessModes();
    for (Field<String> mode : modes) {
      if (!mode.orElse("").startsWith("ReadWriteOnce")) {
        return false;
      }
    }
    return !modes.isEmpty();
  }
}
