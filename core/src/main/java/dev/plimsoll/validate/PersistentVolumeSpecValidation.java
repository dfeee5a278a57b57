package dev.plimsoll.validate;

import dev.plimsoll.model.PersistentVolumeSpec;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.model.VolumeNodeAffinity;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import java.util.List;

/**
 * What a volume is, in a PersistentVolume, or written inline where one is attached: {@code
 * ValidatePersistentVolumeSpec}.
 */
public final class PersistentVolumeSpecValidation {

  private static final List<String> RECLAIM = List.of("Delete", "Recycle", "Retain");
  private static final List<String> MODES = List.of("Block", "Filesystem");
  private static final List<String> STORAGE = List.of("storage");

  /** The sources in the server's order; of two, the later is forbidden. */
  private static final String[] SOURCES = {
    "hostPath",
    "gcePersistentDisk",
    "awsElasticBlockStore",
    "glusterfs",
    "flocker",
    "nfs",
    "rbd",
    "quobyte",
    "cephfs",
    "iscsi",
    "cinder",
    "fc",
    "flexVolume",
    "azureFile",
    "vsphereVolume",
    "photonPersistentDisk",
    "portworxVolume",
    "azureDisk",
    "scaleIO",
    "local",
    "storageos",
    "csi"
  };

  private PersistentVolumeSpecValidation() {}

  /**
   * The spec of a PersistentVolume.
   *
   * @param name the name of the PersistentVolume
   */
  public static void validate(
      PersistentVolumeSpec spec, String name, ValidationOptions options, FieldErrors errors) {
    capacity(spec, options, errors);
    common(spec, name, options, errors);
    errors.oneOf(spec.persistentVolumeReclaimPolicy(), RECLAIM);
    errors.oneOfIfWritten(spec.volumeMode(), MODES);
    errors.check(spec.storageClassName(), Grammar.DNS_SUBDOMAIN);
    attributesClass(spec, errors);
    if (spec.nodeAffinity().isPresent()) {
      affinity(spec.nodeAffinity(), errors);
    }
  }

  /** A volume that is written where it is attached: that of a CSI driver, and nothing around it. */
  public static void inline(
      PersistentVolumeSpec spec, ValidationOptions options, FieldErrors errors) {
    String reason = "in a volume that is written inline";
    if (spec.at().field("claimRef").isPresent()) {
      errors.forbidden(Site.of(spec.at().field("claimRef")), reason);
    }
    if (!spec.capacity().isEmpty()) {
      errors.forbidden(spec.capacity(), reason);
    }
    if (!spec.csi().isPresent()) {
      errors.required(spec.csi(), "a volume that is written inline is one of a CSI driver");
    }
    Field<String> policy = spec.persistentVolumeReclaimPolicy();
    if (!policy.orElse("").isEmpty() && !policy.is("Retain")) {
      errors.forbidden(policy, "to anything but Retain " + reason);
    }
    if (spec.nodeAffinity().isPresent()) {
      errors.forbidden(spec.nodeAffinity(), reason);
    }
    common(spec, "", options, errors);
    if (spec.volumeMode().isPresent() && !spec.volumeMode().is("Filesystem")) {
      errors.forbidden(spec.volumeMode(), "to anything but Filesystem " + reason);
    }
    if (!spec.storageClassName().orElse("").isEmpty()) {
      errors.forbidden(spec.storageClassName(), reason);
    }
  }

  private static void common(
      PersistentVolumeSpec spec, String name, ValidationOptions options, FieldErrors errors) {
    ClaimValidation.accessModes(spec.accessModes(), errors);
    ClaimValidation.oncePod(spec.accessModes(), errors);
    source(spec, name, options, errors);
    if (spec.persistentVolumeReclaimPolicy().is("Recycle")) {
      recycled(spec, errors);
    }
  }

  private static void capacity(
      PersistentVolumeSpec spec, ValidationOptions options, FieldErrors errors) {
    Entries<Field<Quantity>> capacity = spec.capacity();
    if (capacity.isEmpty()) {
      errors.required(capacity, "say how much: capacity: {storage: 10Gi}");
    }
    boolean storageOnly = capacity.has("storage") && capacity.size() == 1;
    if (!storageOnly && (!capacity.isEmpty() || options.consequences())) {
      errors.notSupported(capacity, STORAGE);
    }
    for (Entries.Entry<Field<Quantity>> amount : capacity) {
      if (amount.value().orDefault().sign() <= 0) {
        errors.invalid(amount.value(), "must be more than nothing");
      }
    }
  }

  private static void source(
      PersistentVolumeSpec spec, String name, ValidationOptions options, FieldErrors errors) {
    String found = VolumeValidation.onlySource(spec.at(), SOURCES, errors);
    switch (found) {
      case "hostPath" -> VolumeValidation.hostPath(spec.hostPath(), errors);
      case "nfs" -> VolumeValidation.nfs(spec.nfs(), options, errors);
      case "csi" -> {
        VolumeValidation.csiDriver(spec.csi().driver(), errors);
        errors.requireText(spec.csi().volumeHandle());
        VendorVolumeValidation.secretReference(
            spec.csi().controllerPublishSecretRef().at(), errors);
        VendorVolumeValidation.secretReference(spec.csi().controllerExpandSecretRef().at(), errors);
        VendorVolumeValidation.secretReference(spec.csi().nodePublishSecretRef().at(), errors);
        VendorVolumeValidation.secretReference(spec.csi().nodeExpandSecretRef().at(), errors);
      }
      case "local" -> local(spec, errors);
      default -> VendorVolumeValidation.validate(found, spec.at().field(found), name, true, errors);
    }
    if (spec.flexVolume().isPresent() && !found.equals("flexVolume")) {
      VendorVolumeValidation.validate("flexVolume", spec.flexVolume().at(), name, true, errors);
    }
    if (found.isEmpty()) {
      errors.required(spec, "must say where the data are", "name a source, such as csi or nfs");
    }
  }

  private static void attributesClass(PersistentVolumeSpec spec, FieldErrors errors) {
    Field<String> name = spec.volumeAttributesClassName();
    if (name.isPresent()) {
      errors.requireAndCheck(name, Grammar.DNS_SUBDOMAIN);
      if (!spec.csi().isPresent()) {
        errors.required(spec.csi(), "a volumeAttributesClassName is for volumes of CSI drivers");
      }
    }
  }

  private static void recycled(PersistentVolumeSpec spec, FieldErrors errors) {
    String path = spec.hostPath().path().orElse("");
    boolean root = path.startsWith("/");
    for (String step : path.split("/", -1)) {
      root &= step.isEmpty() || step.equals(".") || step.equals("..");
    }
    if (root) {
      errors.forbidden(
          spec.persistentVolumeReclaimPolicy(), "to Recycle for all files of the node");
    }
  }

  /** What is on one node's disk must say on which. */
  private static void local(PersistentVolumeSpec spec, FieldErrors errors) {
    Field<String> path = spec.local().path();
    if (path.orElse("").isEmpty()) {
      errors.required(path, "name the folder on the node");
    } else {
      VolumeValidation.noBackSteps(path, path.orElse(""), errors);
    }
    if (!spec.nodeAffinity().isPresent()) {
      errors.required(spec.nodeAffinity(), "say on which node the volume is");
    }
  }

  private static void affinity(VolumeNodeAffinity affinity, FieldErrors errors) {
    if (!affinity.required().isPresent()) {
      errors.required(affinity.required(), "say which nodes can reach the volume");
      return;
    }
    SchedulingValidation.nodeSelector(affinity.required(), errors);
  }
}
