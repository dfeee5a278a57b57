package dev.plimsoll.validate;

import dev.plimsoll.model.Container;
import dev.plimsoll.model.JobSpec;
import dev.plimsoll.model.Names;
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
  private static final List<String> REPLACEMENT_POLICIES = List.of("Failed", "TerminatingOrFailed");
  private static final List<String> FAILED = List.of("Failed");
  private static final int MOST_RULES = 20;
  private static final int MOST_CODES = 255;
  private static final int MOST_MANAGER = 63;
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
    IndexedJobValidation.validate(spec, completions(spec), parallelism(spec), errors);
    managedBy(spec.managedBy(), errors);
    boolean failurePolicy = spec.podFailurePolicy().isPresent();
    if (failurePolicy) {
      if (spec.podFailurePolicy().rules().size() > MOST_RULES) {
        errors.tooMany(spec.podFailurePolicy().rules(), MOST_RULES);
      }
      for (PodFailurePolicyRule rule : spec.podFailurePolicy().rules()) {
        failureRule(rule, spec, errors);
      }
    }
    PodTemplateValidation.template(spec.template(), options, errors);
    errors.oneOfIfWritten(
        spec.podReplacementPolicy(), failurePolicy ? FAILED : REPLACEMENT_POLICIES);
    restartPolicy(spec.template().spec().restartPolicy(), failurePolicy, errors);
  }

  /** The server fills in numbers in a Job, not in the template of a CronJob. */
  public static int completions(JobSpec spec) {
    boolean neither = !spec.completions().isPresent() && !spec.parallelism().isPresent();
    return spec.completions().orElse(neither && isJobs(spec) ? 1 : -1);
  }

  private static int parallelism(JobSpec spec) {
    return spec.parallelism().orElse(isJobs(spec) ? 1 : -1);
  }

  private static boolean isJobs(JobSpec spec) {
    return spec.at().parent().isRoot();
  }

  /** Who cares for the Job: a domain, a slash and a path ({@code IsDomainPrefixedPath}). */
  private static void managedBy(Field<String> manager, FieldErrors errors) {
    if (!manager.isPresent()) {
      return;
    }
    String name = manager.orElse("");
    int slash = name.indexOf('/');
    if (name.isEmpty()) {
      errors.required(manager, "name who cares for the Job");
    } else if (slash <= 0
        || slash == name.length() - 1
        || !Names.dnsSubdomain(name.substring(0, slash)).isEmpty()
        || !isPath(name, slash + 1)) {
      errors.invalid(manager, "must be a domain, '/' and a path, such as example.com/jobs");
    }
    if (TextSize.utf8(name) > MOST_MANAGER) {
      errors.tooLong(manager, MOST_MANAGER + " characters");
    }
  }

  private static boolean isPath(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!word && "/-._~%!$&'()*+,;=:".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static void failureRule(PodFailurePolicyRule rule, JobSpec spec, FieldErrors errors) {
    word(rule.action(), ACTIONS, errors);
    if (rule.action().is("FailIndex") && !spec.backoffLimitPerIndex().isPresent()) {
      errors.invalid(rule.action(), "must not be FailIndex without a backoffLimitPerIndex");
    }
    if (rule.onPodConditions().size() > MOST_RULES) {
      errors.tooMany(rule.onPodConditions(), MOST_RULES);
    }
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
    } else if (codes.values().size() > MOST_CODES) {
      errors.tooMany(codes.values(), MOST_CODES);
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
  private static void restartPolicy(
      Field<String> policy, boolean failurePolicy, FieldErrors errors) {
    String word = policy.orElse("");
    if (word.isEmpty() || word.equals("Always")) {
      errors.required(policy, "write restartPolicy: Never or OnFailure: a Job ends");
    } else if (!RESTART_POLICIES.contains(word)) {
      errors.notSupported(policy, RESTART_POLICIES);
    } else if (failurePolicy && !word.equals("Never")) {
      errors.invalid(policy, "must be Never beside a podFailurePolicy");
    }
  }
}
