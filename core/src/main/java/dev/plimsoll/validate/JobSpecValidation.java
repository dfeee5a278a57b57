package dev.plimsoll.validate;

import dev.plimsoll.model.Container;
import dev.plimsoll.model.JobSpec;
import dev.plimsoll.model.PodFailurePolicyOnExitCodesRequirement;
import dev.plimsoll.model.PodFailurePolicyOnPodConditionsPattern;
import dev.plimsoll.model.PodFailurePolicyRule;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.tree.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the API server demands of a Job's spec, also inside a CronJob: {@code validateJobSpec}. */
public final class JobSpecValidation {

  private static final List<String> COMPLETION_MODES = List.of("Indexed", "NonIndexed");
  private static final List<String> ACTIONS = List.of("Count", "FailIndex", "FailJob", "Ignore");
  private static final List<String> OPERATORS = List.of("In", "NotIn");
  private static final List<String> STATUSES = List.of("False", "True", "Unknown");
  private static final List<String> RESTART_POLICIES = List.of("Never", "OnFailure");

  private JobSpecValidation() {}

  /** A Job's spec. */
  public static void validate(JobSpec spec, ValidationOptions options, FieldErrors errors) {
    NumberValidation.nonNegative(spec.parallelism(), errors);
    NumberValidation.nonNegative(spec.completions(), errors);
    NumberValidation.nonNegative(spec.activeDeadlineSeconds(), errors);
    NumberValidation.nonNegative(spec.backoffLimit(), errors);
    NumberValidation.nonNegative(spec.ttlSecondsAfterFinished(), errors);
    errors.oneOfIfWritten(spec.completionMode(), COMPLETION_MODES);
    if (spec.completionMode().is("Indexed") && !spec.completions().isPresent()) {
      errors.required(spec.completions(), "an indexed Job must know how many indexes there are");
    }
    if (spec.podFailurePolicy().isPresent()) {
      for (PodFailurePolicyRule rule : spec.podFailurePolicy().rules()) {
        failureRule(rule, spec, errors);
      }
    }
    PodTemplateValidation.template(spec.template(), options, errors);
    restartPolicy(spec.template().spec().restartPolicy(), errors);
  }

  private static void failureRule(PodFailurePolicyRule rule, JobSpec spec, FieldErrors errors) {
    word(rule.action(), ACTIONS, errors);
    boolean codes = rule.onExitCodes().isPresent();
    if (codes) {
      exitCodes(rule.onExitCodes(), spec, errors);
    }
    for (PodFailurePolicyOnPodConditionsPattern condition : rule.onPodConditions()) {
      errors.check(condition.type(), Grammar.LABEL_KEY, condition.type().orElse(""));
      errors.oneOf(condition.status(), STATUSES);
    }
    if (codes != rule.onPodConditions().isEmpty()) {
      errors.invalid(rule, "must have either onExitCodes or onPodConditions");
    }
  }

  private static void exitCodes(
      PodFailurePolicyOnExitCodesRequirement codes, JobSpec spec, FieldErrors errors) {
    word(codes.operator(), OPERATORS, errors);
    if (codes.containerName().isPresent()
        && !hasContainer(spec.template().spec(), codes.containerName().orElse(""))) {
      errors.invalid(codes.containerName(), "must name a container of the template");
    }
    if (codes.values().isEmpty()) {
      errors.invalid(codes.values(), "must have at least one item");
    }
    boolean ordered = true;
    int previous = Integer.MIN_VALUE;
    Set<Integer> seen = new HashSet<>();
    for (Field<Integer> value : codes.values()) {
      int number = value.orElse(0);
      if (number == 0 && codes.operator().is("In")) {
        errors.invalid(value, "must not be 0, which is no failure");
      }
      if (!seen.add(number)) {
        errors.duplicate(value);
      }
      ordered &= number >= previous;
      previous = number;
    }
    if (!ordered) {
      errors.invalid(codes.values(), "must be in ascending order");
    }
  }

  private static boolean hasContainer(PodSpec spec, String name) {
    for (Container container : spec.containers()) {
      if (container.name().is(name)) {
        return true;
      }
    }
    for (Container container : spec.initContainers()) {
      if (container.name().is(name)) {
        return true;
      }
    }
    return false;
  }

  private static void word(Field<String> field, List<String> known, FieldErrors errors) {
    if (field.orElse("").isEmpty()) {
      errors.required(field, "write one of " + String.join(", ", known));
    } else {
      errors.oneOf(field, known);
    }
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
