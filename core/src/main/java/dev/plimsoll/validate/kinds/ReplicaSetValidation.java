package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ReplicaSet;
import dev.plimsoll.model.ReplicaSetSpec;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.NumberValidation;
import dev.plimsoll.validate.PodTemplateValidation;
import dev.plimsoll.validate.PodWarnings;
import dev.plimsoll.validate.ValidationOptions;

/** What the API server demands of a ReplicaSet: {@code ValidateReplicaSet}. */
@ForKinds(group = "apps", kinds = "ReplicaSet")
public final class ReplicaSetValidation implements KindValidator {

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    ReplicaSetSpec spec = new ReplicaSet(manifest.root()).spec();
    NumberValidation.nonNegative(spec.replicas(), errors);
    NumberValidation.nonNegative(spec.minReadySeconds(), errors);
    PodTemplateValidation.selector(spec.selector(), errors);
    if (PodTemplateValidation.matching(spec.selector(), spec.template(), options, errors)) {
      PodTemplateValidation.template(spec.template(), options, errors);
      PodTemplateValidation.runsForEver(spec.template(), errors);
    }
    PodWarnings.hostName(manifest.metadata(), errors);
  }
}
