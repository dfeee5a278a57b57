package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.Optional;

/** A PersistentVolumeClaim and a PersistentVolume name classes, each other, and more. */
final class StorageEdges implements Edges {

  private static final String GROUP = "storage.k8s.io";

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    Located spec = from.root().field("spec");
    if (from.is("", "PersistentVolumeClaim")) {
      checkClaim(spec, findings);
    } else if (from.is("", "PersistentVolume")) {
      checkVolume(spec, findings);
    }
  }

  /** Follows what the spec of a claim names, be it one of its own or one that is a template. */
  static void checkClaim(Located spec, ReferenceFindings findings) {
    Field<String> storageClass = Field.text(spec.field("storageClassName"));
    Field<String> volume = Field.text(spec.field("volumeName"));
    Optional<Manifest> bound = findings.followClusterWide(volume, "", "PersistentVolume");
    if (bound.isPresent()) {
      checkBinding(storageClass, bound.get(), findings);
    }
    if (!volume.isPresent()) {
      findings.followClusterWide(storageClass, GROUP, "StorageClass");
    }
    findings.followClusterWide(
        Field.text(spec.field("volumeAttributesClassName")), GROUP, "VolumeAttributesClass");
    checkSource(spec.field("dataSource"), findings);
    checkSource(spec.field("dataSourceRef"), findings);
  }

  /** The volume controller's {@code checkVolumeSatisfyClaim} wants the same class of both. */
  private static void checkBinding(
      Field<String> storageClass, Manifest volume, ReferenceFindings findings) {
    String wanted = storageClass.orElse("");
    Field<String> has = Field.text(volume.root().field("spec").field("storageClassName"));
    if (storageClass.isPresent() && !wanted.equals(has.orElse(""))) {
      findings.report(
          ReferenceCodes.UNFIT_TARGET,
          storageClass.at(),
          "PersistentVolume `"
              + volume.id().name()
              + "` has "
              + (has.orElse("").isEmpty()
                  ? "no storageClassName"
                  : "the storageClassName `" + has.orElse("") + "`"),
          "a claim is bound to a volume of its own class only: write the same in both",
          volume);
    }
  }

  private static void checkSource(Located source, ReferenceFindings findings) {
    String kind = Field.text(source.field("kind")).orElse("");
    String namespace = Field.text(source.field("namespace")).orElse(findings.namespace());
    if (!kind.isEmpty()) {
      String group = Field.text(source.field("apiGroup")).orElse("");
      ManifestId like = new ManifestId(group, kind, namespace, "");
      findings.follow(Field.text(source.field("name")), like, Weight.NEEDED);
    }
  }

  private static void checkVolume(Located spec, ReferenceFindings findings) {
    Located claim = spec.field("claimRef");
    Field<String> namespace = Field.text(claim.field("namespace"));
    if (namespace.isPresent()) {
      ManifestId like = new ManifestId("", "PersistentVolumeClaim", namespace.orElse(""), "");
      findings.follow(Field.text(claim.field("name")), like, Weight.WANTED);
    }
    findings.followClusterWide(
        Field.text(spec.field("volumeAttributesClassName")), GROUP, "VolumeAttributesClass");
    for (String field :
        new String[] {
          "controllerExpandSecretRef",
          "controllerPublishSecretRef",
          "nodeExpandSecretRef",
          "nodePublishSecretRef",
          "nodeStageSecretRef"
        }) {
      Located secret = spec.field("csi").field(field);
      String where = Field.text(secret.field("namespace")).orElse("");
      if (!where.isEmpty()) {
        ManifestId like = new ManifestId("", "Secret", where, "");
        findings.follow(Field.text(secret.field("name")), like, Weight.NEEDED);
      }
    }
  }
}
