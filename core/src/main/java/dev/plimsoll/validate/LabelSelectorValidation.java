package dev.plimsoll.validate;

import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.LabelSelectorRequirement;
import dev.plimsoll.model.Names;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;

/** What the API server demands of a label selector: {@code ValidateLabelSelector}. */
public final class LabelSelectorValidation {

  private LabelSelectorValidation() {}

  /** A selector; one that is not written is not looked at. */
  public static void validate(LabelSelector selector, FieldErrors errors) {
    Entries<Field<String>> labels = selector.matchLabels();
    ObjectMetaValidation.labels(labels, labels.at().path(), errors);
    for (LabelSelectorRequirement expression : selector.matchExpressions()) {
      expression(expression, errors);
    }
  }

  private static void expression(LabelSelectorRequirement expression, FieldErrors errors) {
    String operator = expression.operator().orElse("");
    boolean none = expression.values().isEmpty();
    switch (operator) {
      case "In", "NotIn" -> {
        if (none) {
          errors.required(
              expression.values(), "name at least one value for the operator " + operator);
        }
      }
      case "Exists", "DoesNotExist" -> {
        if (!none) {
          errors.forbidden(expression.values(), "with the operator " + operator);
        }
      }
      default ->
          errors.invalid(expression.operator(), "must be one of In, NotIn, Exists, DoesNotExist");
    }
    errors.check(expression.key(), Grammar.LABEL_KEY, expression.key().orElse(""));
    for (Field<String> value : expression.values()) {
      errors.check(value, Grammar.LABEL_VALUE, value.orElse(""));
    }
  }

  /** Whether a selector is written and selects by nothing. */
  public static boolean isEmpty(LabelSelector selector) {
    return selector.isPresent()
        && selector.matchLabels().isEmpty()
        && selector.matchExpressions().isEmpty();
  }

  /** Whether a selector can be used, {@code LabelSelectorAsSelector} without an error. */
  public static boolean isUsable(LabelSelector selector) {
    for (Entries.Entry<Field<String>> label : selector.matchLabels()) {
      if (!Names.labelKey(label.key()).isEmpty()
          || !Names.labelValue(label.value().orElse("")).isEmpty()) {
        return false;
      }
    }
    for (LabelSelectorRequirement expression : selector.matchExpressions()) {
      if (!isUsable(expression)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUsable(LabelSelectorRequirement expression) {
    String operator = expression.operator().orElse("");
    boolean takesValues = operator.equals("In") || operator.equals("NotIn");
    boolean takesNone = operator.equals("Exists") || operator.equals("DoesNotExist");
    if ((!takesValues && !takesNone)
        || takesValues == expression.values().isEmpty()
        || !Names.labelKey(expression.key().orElse("")).isEmpty()) {
      return false;
    }
    for (Field<String> value : expression.values()) {
      if (!Names.labelValue(value.orElse("")).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
