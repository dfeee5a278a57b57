package dev.plimsoll.validate.kinds;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.PersistentVolumeClaim;
import dev.plimsoll.validate.ClaimValidation;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ValidationOptions;

/** What the API server demands of a claim: {@code ValidatePersistentVolumeClaim}. */
public final class PersistentVolumeClaimValidation implements KindValidator {

  @Override
  public boolean appliesTo(GroupVersionKind type) {
    return type.kind().equals("PersistentVolumeClaim") && type.group().isEmpty();
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    ClaimValidation.spec(new PersistentVolumeClaim(manifest.root()).spec(), options, errors);
  }
}
