package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.EnvFromSource;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.model.LocalObjectReference;
import dev.plimsoll.model.PodResourceClaim;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Volume;
import dev.plimsoll.tree.Field;
import java.util.List;
import java.util.Optional;

/**
 * A Pod takes ConfigMaps and Secrets, whole or by key, claims, classes, devices and a service
 * account.
 */
final class PodEdges implements Edges {

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
    for (LocalObjectReference pull : spec.imagePullSecrets()) {
      findings.follow(pull.name(), secret, Weight.WANTED);
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
      VolumeEdges.check(volume, index, findings);
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
}
