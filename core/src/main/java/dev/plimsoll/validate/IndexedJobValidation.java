package dev.plimsoll.validate;

import dev.plimsoll.model.JobSpec;
import dev.plimsoll.model.SuccessPolicyRule;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;

/** What belongs to Jobs whose Pods have an index, and when such a Job has succeeded. */
final class IndexedJobValidation {

  private static final int MOST_AT_ONCE = 100_000;
  private static final int MANY = 100_000;
  private static final int MOST_OF_MANY = 10_000;
  private static final int MOST_RULES = 20;
  private static final int MOST_INDEXES = 64 * 1024;

  private IndexedJobValidation() {}

  /**
   * The fields of indexed Jobs.
   *
   * @param completions how many indexes there are; -1 if that is not said
   * @param parallelism how many Pods run at once; -1 if that is not said
   */
  static void validate(JobSpec spec, int completions, int parallelism, FieldErrors errors) {
    boolean indexed = spec.completionMode().is("Indexed");
    NumberValidation.nonNegative(spec.backoffLimitPerIndex(), errors);
    Field<Integer> failed = spec.maxFailedIndexes();
    NumberValidation.nonNegative(failed, errors);
    if (failed.isPresent() && !spec.backoffLimitPerIndex().isPresent()) {
      errors.required(spec.backoffLimitPerIndex(), "maxFailedIndexes needs one");
    }
    if (indexed) {
      limits(spec, completions, parallelism, errors);
      if (spec.successPolicy().isPresent()) {
        success(spec, completions, errors);
      }
      return;
    }
    String reason = "must not be set unless completionMode is Indexed";
    if (spec.completionMode().is("NonIndexed") || !spec.completionMode().isPresent()) {
      if (spec.backoffLimitPerIndex().isPresent()) {
        errors.invalid(spec.backoffLimitPerIndex(), reason);
      }
      if (failed.isPresent()) {
        errors.invalid(failed, reason);
      }
    }
    if (spec.successPolicy().isPresent()) {
      errors.invalid(spec.successPolicy(), reason);
    }
  }

  private static void limits(JobSpec spec, int completions, int parallelism, FieldErrors errors) {
    if (completions < 0 && !spec.completions().isPresent()) {
      errors.required(spec.completions(), "an indexed Job must know how many indexes there are");
    }
    boolean many = completions > MANY && spec.backoffLimitPerIndex().isPresent();
    if (parallelism > MOST_AT_ONCE || (many && parallelism > MOST_OF_MANY)) {
      errors.invalid(spec.parallelism(), "is more than can be kept track of");
    }
    int failed = spec.maxFailedIndexes().orElse(0);
    boolean counted = completions >= 0 || spec.completions().isPresent();
    if (failed > MOST_AT_ONCE
        || (counted && failed > completions && spec.maxFailedIndexes().isPresent())
        || (many && failed > MOST_OF_MANY)) {
      errors.invalid(spec.maxFailedIndexes(), "must not be more than the completions, or 100000");
    }
    if (many && !spec.maxFailedIndexes().isPresent()) {
      errors.required(spec.maxFailedIndexes(), "a Job of more than 100000 indexes needs one");
    }
  }

  private static void success(JobSpec spec, int completions, FieldErrors errors) {
    Items<SuccessPolicyRule> rules = spec.successPolicy().rules();
    if (rules.isEmpty()) {
      errors.required(rules, "write at least one rule");
    }
    if (rules.size() > MOST_RULES) {
      errors.tooMany(rules, MOST_RULES);
    }
    for (SuccessPolicyRule rule : rules) {
      boolean indexes = rule.succeededIndexes().isPresent();
      boolean count = rule.succeededCount().isPresent();
      if (!indexes && !count) {
        errors.required(rule, "must have succeededIndexes or succeededCount", "");
      }
      int total = 0;
      if (indexes) {
        total = indexes(rule.succeededIndexes(), completions, errors);
      }
      if (count) {
        NumberValidation.nonNegative(rule.succeededCount(), errors);
        int wanted = rule.succeededCount().orElse(0);
        if (wanted > completions || (indexes && wanted > total)) {
          errors.invalid(rule.succeededCount(), "must not be more than there are indexes");
        }
      }
    }
  }

  /** Numbers and intervals in ascending order; how many they are: {@code validateIndexesFormat}. */
  private static int indexes(Field<String> field, int completions, FieldErrors errors) {
    String text = field.orElse("");
    if (TextSize.utf8(text) > MOST_INDEXES) {
      errors.tooLong(field, MOST_INDEXES + " bytes");
    }
    if (text.isEmpty()) {
      return 0;
    }
    int total = 0;
    int last = -1;
    for (String interval : text.split(",", -1)) {
      String[] ends = interval.split("-", -1);
      int from = index(ends[0]);
      int to = ends.length == 1 ? from : index(ends[1]);
      boolean sound = ends.length <= 2 && from > last && to < completions;
      if (!sound || from < 0 || (ends.length == 2 && to <= from)) {
        errors.invalid(field, "must be indexes and intervals in ascending order, such as 0,3-5");
        return 0;
      }
      total += to - from + 1;
      last = to;
    }
    return total;
  }

  private static int index(String text) {
    boolean digits = !text.isEmpty() && text.length() < 10;
    for (int i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits ? Integer.parseInt(text) : -1;
  }
}
