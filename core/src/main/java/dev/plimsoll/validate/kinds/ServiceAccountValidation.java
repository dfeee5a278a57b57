package dev.plimsoll.validate.kinds;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ValidationOptions;

/**
 * What the API server demands of a ServiceAccount: good metadata, {@code ValidateServiceAccount}.
 */
public final class ServiceAccountValidation implements KindValidator {

  @Override
  public boolean appliesTo(GroupVersionKind type) {
    return type.kind().equals("ServiceAccount") && type.group().isEmpty();
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    // nothing beyond the metadata, whose name is a DNS subdomain
  }
}
