package dev.plimsoll.reference;

import dev.plimsoll.model.KeyToPath;
import dev.plimsoll.model.Volume;
import dev.plimsoll.model.VolumeProjection;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;

/** A volume of a Pod takes claims, ConfigMaps and Secrets. */
final class VolumeEdges {

  private VolumeEdges() {}

  static void check(Volume volume, Index index, ReferenceFindings findings) {
    findings.follow(volume.persistentVolumeClaim().claimName(), "", "PersistentVolumeClaim");
    var map = volume.configMap();
    check(map.name(), "ConfigMap", map.items(), map.optional(), index, findings);
    var secret = volume.secret();
    check(secret.secretName(), "Secret", secret.items(), secret.optional(), index, findings);
    for (VolumeProjection source : volume.projected().sources()) {
      var projectedMap = source.configMap();
      check(
          projectedMap.name(),
          "ConfigMap",
          projectedMap.items(),
          projectedMap.optional(),
          index,
          findings);
      var projectedSecret = source.secret();
      check(
          projectedSecret.name(),
          "Secret",
          projectedSecret.items(),
          projectedSecret.optional(),
          index,
          findings);
    }
    if (volume.ephemeral().isPresent()) {
      var claim = volume.ephemeral().volumeClaimTemplate().spec();
      StorageEdges.checkClaim(claim.at(), index, findings);
    }
    findings.follow(volume.azureFile().secretName(), "", "Secret");
    for (String driver : new String[] {"cephfs", "flexVolume", "iscsi", "rbd", "scaleIO"}) {
      Field<String> name = Field.text(volume.at().field(driver).field("secretRef").field("name"));
      findings.follow(name, "", "Secret");
    }
    findings.follow(volume.csi().nodePublishSecretRef().name(), "", "Secret");
  }

  private static void check(
      Field<String> name,
      String kind,
      Items<KeyToPath> items,
      Field<Boolean> optional,
      Index index,
      ReferenceFindings findings) {
    if (items.isEmpty()) {
      PodEdges.follow(name, kind, optional, findings);
    }
    for (KeyToPath item : items) {
      PodEdges.checkKey(name, kind, item.key(), optional, index, findings);
    }
  }
}
