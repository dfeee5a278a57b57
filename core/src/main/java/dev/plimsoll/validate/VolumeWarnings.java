package dev.plimsoll.validate;

import dev.plimsoll.model.DownwardAPIVolumeFile;
import dev.plimsoll.model.KeyToPath;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.Volume;
import dev.plimsoll.model.VolumeProjection;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.List;

/** Files of volumes that hide one another: {@code warningsForOverlappingVirtualPaths}. */
public final class VolumeWarnings {

  /** Sources of volumes that are on their way out, or are gone. */
  private static final List<String> DEPRECATED =
      List.of(
          "photonPersistentDisk",
          "gitRepo",
          "scaleIO",
          "flocker",
          "storageos",
          "quobyte",
          "glusterfs",
          "cephfs",
          "rbd");

  private VolumeWarnings() {}

  /** A source that is deprecated, if it is there. */
  public static void deprecated(Located source, FieldErrors errors) {
    if (source.isPresent()) {
      errors.warning(Site.of(source), "is deprecated", "use a volume of a CSI driver");
    }
  }

  /** An annotation that a field has taken the place of, if it is there. */
  public static void annotation(ObjectMeta metadata, String key, String field, FieldErrors errors) {
    if (metadata.annotations().has(key)) {
      errors.warning(
          Site.key(metadata.annotations().value(key).at()), "is deprecated", "write " + field);
    }
  }

  static void volumes(Items<Volume> volumes, FieldErrors errors) {
    for (Volume volume : volumes) {
      for (String source : DEPRECATED) {
        deprecated(volume.at().field(source), errors);
      }
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

  /** The server counts every collision here, and a source that brings nothing. */
  private static void projected(Volume volume, FieldErrors errors) {
    List<Field<String>> paths = new ArrayList<>();
    boolean told = false;
    for (VolumeProjection source : volume.projected().sources()) {
      if (!ProjectionValidation.isSomething(source)) {
        if (!told) { // the server says it once for the volume
          errors.warning(source, "brings nothing into the volume", "name a source, or remove it");
          told = true;
        }
        continue;
      }
      for (Field<String> path : paths(source)) {
        for (Field<String> other : paths) {
          if (PodWarnings.overlap(trimmed(path), trimmed(other))) {
            errors.warning(
                path, "is in the way of another file", "give each file a path of its own");
          }
        }
        paths.add(path);
      }
    }
  }

  private static String trimmed(Field<String> path) {
    String text = path.orElse("");
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '/') {
      end--;
    }
    return text.substring(0, end);
  }

  /** The files that the first of a source's parts brings. */
  private static List<Field<String>> paths(VolumeProjection source) {
    List<Field<String>> paths = new ArrayList<>();
    if (source.configMap().items().at().isPresent()) {
      return add(source.configMap().items(), paths);
    }
    if (source.secret().items().at().isPresent()) {
      return add(source.secret().items(), paths);
    }
    if (source.downwardAPI().items().at().isPresent()) {
      for (DownwardAPIVolumeFile file : source.downwardAPI().items()) {
        paths.add(file.path());
      }
    } else if (source.serviceAccountToken().isPresent()) {
      paths.add(source.serviceAccountToken().path());
    }
    return paths;
  }
}
