package dev.plimsoll.validate;

import dev.plimsoll.model.DownwardAPIVolumeFile;
import dev.plimsoll.model.KeyToPath;
import dev.plimsoll.model.Volume;
import dev.plimsoll.model.VolumeProjection;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import java.util.ArrayList;
import java.util.List;

/** Files of volumes that hide one another: {@code warningsForOverlappingVirtualPaths}. */
final class VolumeWarnings {

  private VolumeWarnings() {}

  static void volumes(Items<Volume> volumes, FieldErrors errors) {
    for (Volume volume : volumes) {
      if (volume.configMap().isPresent()) {
        items(volume.configMap().items(), errors);
      } else if (volume.secret().isPresent()) {
        items(volume.secret().items(), errors);
      } else if (volume.downwardAPI().isPresent()) {
        List<Field<String>> paths = new ArrayList<>();
        for (DownwardAPIVolumeFile file : volume.downwardAPI().items()) {
          paths.add(file.path());
        }
        PodWarnings.overlaps(paths, errors);
      } else if (volume.projected().isPresent()) {
        projected(volume, errors);
      }
    }
  }

  private static void items(Items<KeyToPath> items, FieldErrors errors) {
    PodWarnings.overlaps(add(items, new ArrayList<>()), errors);
  }

  private static List<Field<String>> add(Items<KeyToPath> items, List<Field<String>> paths) {
    for (KeyToPath item : items) {
      paths.add(item.path());
    }
    return paths;
  }

  private static void projected(Volume volume, FieldErrors errors) {
    List<Field<String>> paths = new ArrayList<>();
    boolean empty = false;
    for (VolumeProjection source : volume.projected().sources()) {
      add(source.configMap().items(), paths);
      add(source.secret().items(), paths);
      for (DownwardAPIVolumeFile file : source.downwardAPI().items()) {
        paths.add(file.path());
      }
      if (source.serviceAccountToken().isPresent()) {
        paths.add(source.serviceAccountToken().path());
      }
      if (source.clusterTrustBundle().isPresent()) {
        paths.add(source.clusterTrustBundle().path());
      }
      if (!empty && !isSomething(source)) {
        empty = true; // once a volume
        errors.warning(source, "brings nothing into the volume", "name a source, or remove it");
      }
    }
    PodWarnings.overlaps(paths, errors);
  }

  private static boolean isSomething(VolumeProjection source) {
    return source.configMap().isPresent()
        || source.secret().isPresent()
        || source.downwardAPI().isPresent()
        || source.serviceAccountToken().isPresent()
        || source.clusterTrustBundle().isPresent()
        || source.podCertificate().isPresent();
  }
}
