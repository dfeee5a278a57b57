package dev.plimsoll.validate.kinds;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.NodeSelectorTerm;
import dev.plimsoll.model.PersistentVolume;
import dev.plimsoll.model.PersistentVolumeSpec;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.model.VolumeNodeAffinity;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.validate.ClaimValidation;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.PodWarnings;
import dev.plimsoll.validate.SchedulingValidation;
import dev.plimsoll.validate.ValidationOptions;
import dev.plimsoll.validate.VendorVolumeValidation;
import dev.plimsoll.validate.VolumeValidation;
import dev.plimsoll.validate.VolumeWarnings;
import java.util.List;

/** What the API server demands of a PersistentVolume: {@code ValidatePersistentVolume}. */
public final class PersistentVolumeValidation implements KindValidator {

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

  private static final List<String> DEPRECATED =
      List.of("cephfs", "photonPersistentDisk", "scaleIO", "storageos", "glusterfs", "rbd");

  @Override
  public boolean appliesTo(GroupVersionKind type) {
    return type.kind().equals("PersistentVolume") && type.group().isEmpty();
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    PersistentVolumeSpec spec = new PersistentVolume(manifest.root()).spec();
    ClaimValidation.accessModes(spec.accessModes(), errors);
    ClaimValidation.oncePod(spec.accessModes(), errors);
    capacity(spec, options, errors);
    source(spec, manifest.metadata().name().orElse(""), options, errors);
    errors.oneOf(spec.persistentVolumeReclaimPolicy(), RECLAIM);
    errors.oneOfIfWritten(spec.volumeMode(), MODES);
    errors.check(spec.storageClassName(), Grammar.DNS_SUBDOMAIN);
    attributesClass(spec, errors);
    if (spec.persistentVolumeReclaimPolicy().is("Recycle")) {
      recycled(spec, errors);
    }
    for (String source : DEPRECATED) {
      VolumeWarnings.deprecated(spec.at().field(source), errors);
    }
    for (NodeSelectorTerm term : spec.nodeAffinity().required().nodeSelectorTerms()) {
      PodWarnings.nodeTerm(term, errors);
    }
    if (spec.nodeAffinity().isPresent()) {
      affinity(spec.nodeAffinity(), errors);
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
    errors.warning(
        spec.persistentVolumeReclaimPolicy(), "is deprecated", "use dynamic provisioning");
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
    if (affinity.required().nodeSelectorTerms().isEmpty()) {
      errors.required(affinity.required().nodeSelectorTerms(), "name at least one term");
    }
    for (NodeSelectorTerm term : affinity.required().nodeSelectorTerms()) {
      SchedulingValidation.term(term, errors);
    }
  }
}
