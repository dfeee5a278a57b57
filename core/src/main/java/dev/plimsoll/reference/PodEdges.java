package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.EnvFromSource;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.model.KeyToPath;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Volume;
import dev.plimsoll.model.VolumeProjection;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import java.util.List;
import java.util.Optional;

/** A Pod takes ConfigMaps and Secrets, whole or by key, claims, and a service account. */
final class PodEdges implements Edges {

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    if (from.workload().isEmpty()) {
      return;
    }
    PodSpec spec = from.workload().get().template().spec();
    findings.follow(spec.serviceAccountName(), "", "ServiceAccount");
    for (ContainerLike container : spec.allContainers()) {
      checkContainer(container, findings);
    }
    for (Volume volume : spec.volumes()) {
      checkVolume(volume, findings);
    }
  }

  private static void checkContainer(ContainerLike container, ReferenceFindings findings) {
    for (EnvVar variable : container.env()) {
      var map = variable.valueFrom().configMapKeyRef();
      checkKey(map.name(), "ConfigMap", map.key(), map.optional(), findings);
      var secret = variable.valueFrom().secretKeyRef();
      checkKey(secret.name(), "Secret", secret.key(), secret.optional(), findings);
    }
    for (EnvFromSource source : container.envFrom()) {
      follow(source.configMapRef().name(), "ConfigMap", source.configMapRef().optional(), findings);
      follow(source.secretRef().name(), "Secret", source.secretRef().optional(), findings);
    }
  }

  private static void checkVolume(Volume volume, ReferenceFindings findings) {
    findings.follow(volume.persistentVolumeClaim().claimName(), "", "PersistentVolumeClaim");
    var map = volume.configMap();
    checkItems(map.name(), "ConfigMap", map.items(), map.optional(), findings);
    var secret = volume.secret();
    checkItems(secret.secretName(), "Secret", secret.items(), secret.optional(), findings);
    for (VolumeProjection source : volume.projected().sources()) {
      var projectedMap = source.configMap();
      checkItems(
          projectedMap.name(),
          "ConfigMap",
          projectedMap.items(),
          projectedMap.optional(),
          findings);
      var projectedSecret = source.secret();
      checkItems(
          projectedSecret.name(),
          "Secret",
          projectedSecret.items(),
          projectedSecret.optional(),
          findings);
    }
  }

  private static void checkItems(
      Field<String> name,
      String kind,
      Items<KeyToPath> items,
      Field<Boolean> optional,
      ReferenceFindings findings) {
    Optional<Manifest> target = follow(name, kind, optional, findings);
    if (target.isPresent()) {
      for (KeyToPath item : items) {
        checkKey(item.key(), target.get(), findings);
      }
    }
  }

  private static void checkKey(
      Field<String> name,
      String kind,
      Field<String> key,
      Field<Boolean> optional,
      ReferenceFindings findings) {
    Optional<Manifest> target = follow(name, kind, optional, findings);
    if (target.isPresent()) {
      checkKey(key, target.get(), findings);
    }
  }

  private static void checkKey(Field<String> key, Manifest target, ReferenceFindings findings) {
    List<String> known = ConfigKeys.of(target);
    if (key.isPresent() && !known.isEmpty() && !known.contains(key.orElse(""))) {
      findings.keyMissing(key, target, known);
    }
  }

  /** What is optional may be missing, object and key alike. */
  private static Optional<Manifest> follow(
      Field<String> name, String kind, Field<Boolean> optional, ReferenceFindings findings) {
    return optional.orElse(false) ? Optional.empty() : findings.follow(name, "", kind);
  }
}
