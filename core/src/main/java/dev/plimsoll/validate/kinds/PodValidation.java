package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.Pod;
import dev.plimsoll.validate.ContainerValidation;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.PodAnnotationValidation;
import dev.plimsoll.validate.PodSpecValidation;
import dev.plimsoll.validate.PodWarnings;
import dev.plimsoll.validate.ValidationOptions;

/** What the API server demands of a Pod: {@code ValidatePodCreate}. */
@ForKinds(kinds = "Pod")
public final class PodValidation implements KindValidator {

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Pod pod = new Pod(manifest.root());
    PodAnnotationValidation.validate(
        pod.metadata().annotations(), pod.metadata().annotations().at().path(), pod.spec(), errors);
    PodSpecValidation.validate(pod.spec(), options, errors);
    if (!pod.spec().nodeName().orElse("").isEmpty() && !pod.spec().schedulingGates().isEmpty()) {
      errors.forbidden(pod.spec().nodeName(), "while there are schedulingGates");
    }
    if (!pod.spec().ephemeralContainers().isEmpty()) {
      errors.forbidden(pod.spec().ephemeralContainers(), "when a Pod is created");
    }
    for (ContainerLike container : pod.spec().allContainers()) {
      ContainerValidation.blanks(container.image(), errors);
    }
    PodWarnings.hostName(manifest.metadata(), errors);
  }
}
