package dev.plimsoll.model;

import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One demand on labels, read once from a view so that it can be asked of many objects.
 *
 * <p>Mirrors {@code labels.Requirement} of apimachinery. One that {@code NewRequirement} refuses,
 * for an unknown operator or a wrong number of values, matches nothing.
 *
 * @param key the label's key
 * @param operator {@code In}, {@code NotIn}, {@code Exists}, {@code DoesNotExist}, {@code Gt} or
 *     {@code Lt}
 * @param values the values that the operator takes
 */
public record LabelRequirement(String key, String operator, List<String> values) {

  /** Copies the list. */
  public LabelRequirement {
    values = List.copyOf(values);
  }

  static LabelRequirement of(
      Field<String> key, Field<String> operator, Items<Field<String>> values) {
    List<String> texts = new ArrayList<>(values.size());
    for (Field<String> value : values) {
      texts.add(value.orElse(""));
    }
    return new LabelRequirement(key.orElse(""), operator.orElse(""), texts);
  }

  /** Whether the labels meet the demand. */
  public boolean matches(Map<String, String> labels) {
    String value = labels.get(key);
    return switch (operator) {
      case "In" -> value != null && values.contains(value);
      case "NotIn" -> !values.isEmpty() && (value == null || !values.contains(value));
      case "Exists" -> values.isEmpty() && value != null;
      case "DoesNotExist" -> values.isEmpty() && value == null;
      case "Gt" -> compares(value, 1);
      case "Lt" -> compares(value, -1);
      default -> false;
    };
  }

  private boolean compares(@Nullable String value, int sign) {
    if (value == null || values.size() != 1) {
      return false;
    }
    OptionalLong number = Integers.int64(value);
    OptionalLong bound = Integers.int64(values.get(0));
    return number.isPresent()
        && bound.isPresent()
        && Long.compare(number.getAsLong(), bound.getAsLong()) == sign;
  }
}
