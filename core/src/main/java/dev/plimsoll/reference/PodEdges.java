package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.EnvFromSource;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.model.KeyToPath;
import dev.plimsoll.model.PodResourceClaim;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Volume;
import dev.plimsoll.model.VolumeProjection;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import java.util.List;
import java.util.Optional;

/**
 * A Pod takes ConfigMaps and Secrets, whole or by key, claims, classes, devices and a service
 * account.
 */
final class PodEdges implements Edges {

  /** The rarer volumes whose drivers take a Secret; read without views, which cost start-up. */
  private static final List<String> SECRETIVE =
      List.of("azureFile", "cephfs", "csi", "flexVolume", "iscsi", "rbd", "scaleIO", "storageos");

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    if (from.workload().isEmpty()) {
      return;
    }
    PodSpec spec = from.workload().get().template().spec();
    boolean old = !spec.serviceAccountName().isPresent();
    findings.follow(old ? spec.serviceAccount() : spec.serviceAccountName(), "", "ServiceAccount");
    findings.followClusterWide(spec.priorityClassName(), "scheduling.k8s.io", "PriorityClass");
    findings.followClusterWide(spec.runtimeClassName(), "node.k8s.io", "RuntimeClass");
    ManifestId secret = new ManifestId("", "Secret", findings.namespace(), "");
    Located pulls = spec.at().field("imagePullSecrets");
    if (pulls.isPresent()) {
      for (Located pull : Listed.items(pulls)) {
        findings.follow(Field.text(pull.field("name")), secret, Weight.WANTED);
      }
    }
    for (PodResourceClaim claim : spec.resourceClaims()) {
      findings.follow(claim.resourceClaimName(), "resource.k8s.io", "ResourceClaim");
      findings.follow(
          claim.resourceClaimTemplateName(), "resource.k8s.io", "ResourceClaimTemplate");
    }
    for (ContainerLike container : spec.allContainers()) {
      checkContainer(container, index, findings);
    }
    for (Volume volume : spec.volumes()) {
      checkVolume(volume, index, findings);
    }
  }

  private static void checkContainer(
      ContainerLike container, Index index, ReferenceFindings findings) {
    for (EnvVar variable : container.env()) {
      var map = variable.valueFrom().configMapKeyRef();
      checkKey(map.name(), "ConfigMap", map.key(), map.optional(), index, findings);
      var secret = variable.valueFrom().secretKeyRef();
      checkKey(secret.name(), "Secret", secret.key(), secret.optional(), index, findings);
    }
    for (EnvFromSource source : container.envFrom()) {
      follow(source.configMapRef().name(), "ConfigMap", source.configMapRef().optional(), findings);
      follow(source.secretRef().name(), "Secret", source.secretRef().optional(), findings);
    }
  }

  /** Follows a ConfigMap or Secret and one of its keys. What is optional may lack it, too. */
  static void checkKey(
      Field<String> name,
      String kind,
      Field<String> key,
      Field<Boolean> optional,
      Index index,
      ReferenceFindings findings) {
    boolean may = optional.orElse(false);
    Optional<Manifest> target =
        findings.follow(
            name,
            new ManifestId("", kind, findings.namespace(), ""),
            key.orElse(""),
            may ? Weight.OPTIONAL : Weight.NEEDED);
    if (target.isPresent() && !may) {
      List<String> known = ConfigKeys.of(target.get(), index);
      if (key.isPresent() && !known.isEmpty() && !known.contains(key.orElse(""))) {
        findings.keyMissing(key, target.get(), known);
      }
    }
  }

  /** Follows a ConfigMap or Secret of which everything is taken. */
  static void follow(
      Field<String> name, String kind, Field<Boolean> optional, ReferenceFindings findings) {
    findings.follow(
        name,
        new ManifestId("", kind, findings.namespace(), ""),
        optional.orElse(false) ? Weight.OPTIONAL : Weight.NEEDED);
  }

  private static void checkVolume(Volume volume, Index index, ReferenceFindings findings) {
    findings.follow(volume.persistentVolumeClaim().claimName(), "", "PersistentVolumeClaim");
    var map = volume.configMap();
    checkItems(map.name(), "ConfigMap", map.items(), map.optional(), index, findings);
    var secret = volume.secret();
    checkItems(secret.secretName(), "Secret", secret.items(), secret.optional(), index, findings);
    for (VolumeProjection source : volume.projected().sources()) {
      var projectedMap = source.configMap();
      checkItems(
          projectedMap.name(),
          "ConfigMap",
          projectedMap.items(),
          projectedMap.optional(),
          index,
          findings);
      var projectedSecret = source.secret();
      checkItems(
          projectedSecret.name(),
          "Secret",
          projectedSecret.items(),
          projectedSecret.optional(),
          index,
          findings);
    }
    if (volume.ephemeral().isPresent()) {
      var claim = volume.ephemeral().volumeClaimTemplate().spec();
      StorageEdges.checkClaim(claim.at(), findings);
    }
    for (String driver : SECRETIVE) {
      Located source = volume.at().field(driver);
      if (source.isPresent()) {
        String field = driver.equals("csi") ? "nodePublishSecretRef" : "secretRef";
        findings.follow(Field.text(source.field(field).field("name")), "", "Secret");
        findings.follow(Field.text(source.field("secretName")), "", "Secret");
      }
    }
  }

  private static void checkItems(
      Field<String> name,
      String kind,
      Items<KeyToPath> items,
      Field<Boolean> optional,
      Index index,
      ReferenceFindings findings) {
    if (items.isEmpty()) {
      follow(name, kind, optional, findings);
    }
    for (KeyToPath item : items) {
      checkKey(name, kind, item.key(), optional, index, findings);
    }
  }
}
