package dev.plimsoll.validate.kinds;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Job;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.JobSpecValidation;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ValidationOptions;

/** What the API server demands of a Job: {@code ValidateJob}. */
public final class JobValidation implements KindValidator {

  @Override
  public boolean appliesTo(GroupVersionKind type) {
    return type.kind().equals("Job") && type.group().equals("batch");
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    JobSpecValidation.validate(new Job(manifest.root()).spec(), options, errors);
  }
}
