package dev.plimsoll.validate;

import dev.plimsoll.model.JobSpec;
import dev.plimsoll.tree.Field;
import java.util.List;

/** What the API server demands of a Job's spec, also inside a CronJob: {@code validateJobSpec}. */
public final class JobSpecValidation {

  private static final List<String> COMPLETION_MODES = List.of("Indexed", "NonIndexed");
  private static final List<String> RESTART_POLICIES = List.of("Never", "OnFailure");

  private JobSpecValidation() {}

  /** A Job's spec. */
  public static void validate(JobSpec spec, ValidationOptions options, FieldErrors errors) {
    NumberValidation.nonNegative(spec.parallelism(), errors);
    NumberValidation.nonNegative(spec.completions(), errors);
    NumberValidation.nonNegative(spec.activeDeadlineSeconds(), errors);
    NumberValidation.nonNegative(spec.backoffLimit(), errors);
    NumberValidation.nonNegative(spec.ttlSecondsAfterFinished(), errors);
    errors.oneOf(spec.completionMode(), COMPLETION_MODES);
    if (spec.completionMode().is("Indexed") && !spec.completions().isPresent()) {
      errors.required(spec.completions(), "an indexed Job must know how many indexes there are");
    }
    PodTemplateValidation.template(spec.template(), options, errors);
    restartPolicy(spec.template().spec().restartPolicy(), errors);
  }

  /** Always is what the server fills in, and what a Job cannot be. */
  private static void restartPolicy(Field<String> policy, FieldErrors errors) {
    String word = policy.orElse("");
    if (word.isEmpty() || word.equals("Always")) {
      errors.required(policy, "write restartPolicy: Never or OnFailure: a Job ends");
    } else if (!RESTART_POLICIES.contains(word)) {
      errors.notSupported(policy, RESTART_POLICIES);
    }
  }
}
