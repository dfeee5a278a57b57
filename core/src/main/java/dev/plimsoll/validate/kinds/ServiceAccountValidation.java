package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;

/**
 * What the API server demands of a ServiceAccount: good metadata, {@code ValidateServiceAccount}.
 */
@ForKinds(kinds = "ServiceAccount")
public final class ServiceAccountValidation implements KindValidator {

  private static final String ENFORCE = "kubernetes.io/enforce-mountable-secrets";

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    // nothing beyond the metadata, whose name is a DNS subdomain
    Entries<Field<String>> annotations = manifest.metadata().annotations();
    if (annotations.has(ENFORCE)) {
      errors.warning(
          Site.key(annotations.value(ENFORCE).at()),
          "is deprecated",
          "keep apart in namespaces what must not be mounted together");
    }
  }
}
