package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.NumberValidation;
import dev.plimsoll.validate.ValidationOptions;

/** What the API server demands of a Lease: {@code ValidateLease}. */
@ForKinds(group = "coordination.k8s.io", kinds = "Lease")
public final class LeaseValidation implements KindValidator {

  @Override
  public boolean asksForOwnFinalizers() {
    return false;
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Located spec = manifest.root().field("spec");
    Field<Integer> seconds = Field.int32(spec.field("leaseDurationSeconds"));
    if (seconds.orElse(1) <= 0) {
      errors.invalid(seconds, "must be more than 0");
    }
    NumberValidation.nonNegative(Field.int32(spec.field("leaseTransitions")), errors);
  }
}
