package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.PersistentVolumeClaim;
import dev.plimsoll.validate.ClaimValidation;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ValidationOptions;
import dev.plimsoll.validate.VolumeWarnings;

/** What the API server demands of a claim: {@code ValidatePersistentVolumeClaim}. */
@ForKinds(kinds = "PersistentVolumeClaim")
public final class PersistentVolumeClaimValidation implements KindValidator {

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    ClaimValidation.spec(new PersistentVolumeClaim(manifest.root()).spec(), options, errors);
    VolumeWarnings.annotation(
        manifest.metadata(), "volume.beta.kubernetes.io/storage-class", "storageClassName", errors);
  }
}
