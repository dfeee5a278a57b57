package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.PodTemplateSpec;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.PodTemplateValidation;
import dev.plimsoll.validate.ValidationOptions;

/** What the API server demands of a PodTemplate: {@code ValidatePodTemplate}. */
@ForKinds(kinds = "PodTemplate")
public final class PodTemplateKindValidation implements KindValidator {

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    PodTemplateValidation.template(
        new PodTemplateSpec(manifest.root().field("template")), options, errors);
  }
}
