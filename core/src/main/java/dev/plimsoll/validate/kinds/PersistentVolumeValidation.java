package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.NodeSelectorTerm;
import dev.plimsoll.model.PersistentVolume;
import dev.plimsoll.model.PersistentVolumeSpec;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.PersistentVolumeSpecValidation;
import dev.plimsoll.validate.PodWarnings;
import dev.plimsoll.validate.ValidationOptions;
import dev.plimsoll.validate.VolumeWarnings;
import java.util.List;

/** What the API server demands of a PersistentVolume: {@code ValidatePersistentVolume}. */
@ForKinds(kinds = "PersistentVolume")
public final class PersistentVolumeValidation implements KindValidator {

  private static final List<String> DEPRECATED =
      List.of("cephfs", "photonPersistentDisk", "scaleIO", "storageos", "glusterfs", "rbd");

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    PersistentVolumeSpec spec = new PersistentVolume(manifest.root()).spec();
    PersistentVolumeSpecValidation.validate(
        spec, manifest.metadata().name().orElse(""), options, errors);
    if (spec.persistentVolumeReclaimPolicy().is("Recycle")) {
      errors.warning(
          spec.persistentVolumeReclaimPolicy(), "is deprecated", "use dynamic provisioning");
    }
    for (String source : DEPRECATED) {
      VolumeWarnings.deprecated(spec.at().field(source), errors);
    }
    VolumeWarnings.annotation(
        manifest.metadata(), "volume.beta.kubernetes.io/storage-class", "storageClassName", errors);
    VolumeWarnings.annotation(
        manifest.metadata(), "volume.beta.kubernetes.io/mount-options", "mountOptions", errors);
    for (NodeSelectorTerm term : spec.nodeAffinity().required().nodeSelectorTerms()) {
      PodWarnings.nodeTerm(term, errors);
    }
  }
}
