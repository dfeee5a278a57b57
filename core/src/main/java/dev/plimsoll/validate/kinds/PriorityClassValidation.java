package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.PriorityClass;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;

/** What the API server demands of a PriorityClass: {@code ValidatePriorityClass}. */
@ForKinds(group = "scheduling.k8s.io", kinds = "PriorityClass")
public final class PriorityClassValidation implements KindValidator {

  private static final List<String> PREEMPTION = List.of("Never", "PreemptLowerPriority");
  private static final int MOST_PRIORITY = 1_000_000_000;

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    PriorityClass priority = new PriorityClass(manifest.root());
    boolean system = priority.metadata().name().orElse("").startsWith("system-");
    if (!system && priority.value().orElse(0) > MOST_PRIORITY) {
      errors.forbidden(priority.value(), "to more than 1000000000, which are the system's");
    }
    if (priority.preemptionPolicy().orElse("Never").isEmpty()) {
      errors.required(priority.preemptionPolicy(), "leave it out, or write Never");
    } else {
      errors.oneOf(priority.preemptionPolicy(), PREEMPTION);
    }
  }
}
