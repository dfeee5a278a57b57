package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.NumberValidation;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import dev.plimsoll.yaml.MappingNode;

/**
 * What the API server demands of a ControllerRevision: {@code ValidateControllerRevisionCreate}.
 */
@ForKinds(group = "apps", kinds = "ControllerRevision")
public final class ControllerRevisionValidation implements KindValidator {

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Located data = manifest.root().field("data");
    if (!data.isPresent()) {
      errors.required(Site.of(data), "a revision has its data");
    } else if (!(data.node().orElse(null) instanceof MappingNode)) {
      errors.required(Site.of(data), "must be an object", "write fields below it");
    }
    NumberValidation.nonNegative(Field.int64(manifest.root().field("revision")), errors);
  }
}
