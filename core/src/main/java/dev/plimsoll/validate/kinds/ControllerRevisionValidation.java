package dev.plimsoll.validate.kinds;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.NumberValidation;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;

/**
 * What the API server demands of a ControllerRevision: {@code ValidateControllerRevisionCreate}.
 */
public final class ControllerRevisionValidation implements KindValidator {

  @Override
  public boolean appliesTo(GroupVersionKind type) {
    return type.kind().equals("ControllerRevision") && type.group().equals("apps");
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Located data = manifest.root().field("data");
    if (!data.isPresent()) {
      errors.required(Site.of(data), "a revision has its data");
    }
    NumberValidation.nonNegative(Field.int64(manifest.root().field("revision")), errors);
  }
}
