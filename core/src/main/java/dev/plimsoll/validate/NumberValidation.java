package dev.plimsoll.validate;

import dev.plimsoll.model.IntOrString;
import dev.plimsoll.model.Names;
import dev.plimsoll.tree.Field;
import java.util.Optional;
import java.util.OptionalInt;

/** Numbers, ports, and numbers that may be percentages. */
public final class NumberValidation {

  private static final int MOST_PORT = 65535;

  private NumberValidation() {}

  /** A number that must not be negative: {@code ValidateNonnegativeField}. */
  public static void nonNegative(Field<? extends Number> number, FieldErrors errors) {
    Optional<? extends Number> value = number.value();
    if (value.isPresent() && value.get().longValue() < 0) {
      errors.invalid(number, "must not be negative");
    }
  }

  /** Whether a number is that of a port, {@code IsValidPortNum}. */
  public static boolean isPort(int number) {
    return number >= 1 && number <= MOST_PORT;
  }

  /** A port's number; where none is written, 0 is what the server sees. */
  public static void port(Field<Integer> port, FieldErrors errors) {
    if (!isPort(port.orDefault())) {
      errors.invalid(port, "must be a number from 1 to 65535");
    }
  }

  /** A port's number or name: {@code ValidatePortNumOrName}. */
  public static void portOrName(Field<IntOrString> port, FieldErrors errors) {
    IntOrString value = port.orDefault();
    if (value instanceof IntOrString.Text text) {
      errors.check(port, Grammar.PORT_NAME, text.value());
    } else if (!isPort(value.intValue())) {
      errors.invalid(port, "must be a number from 1 to 65535, or a port's name");
    }
  }

  /** A count, or a percentage: {@code ValidatePositiveIntOrPercent}, which lets 0 pass. */
  public static void countOrPercent(Field<IntOrString> field, FieldErrors errors) {
    Optional<IntOrString> value = field.value();
    if (value.isEmpty()) {
      return;
    }
    if (value.get() instanceof IntOrString.Text text) {
      errors.check(field, Grammar.PERCENTAGE, text.value());
    } else if (value.get().intValue() < 0) {
      errors.invalid(field, "must not be negative");
    }
  }

  /** A percentage must not exceed 100: {@code IsNotMoreThan100Percent}. */
  public static void atMostAll(Field<IntOrString> field, FieldErrors errors) {
    OptionalInt percentage = percentage(field.orDefault());
    if (percentage.isPresent() && percentage.getAsInt() > 100) {
      errors.invalid(field, "must not be more than 100%");
    }
  }

  /** The count or percentage as a bare number; 0 for what is neither. */
  public static int amount(Field<IntOrString> field) {
    IntOrString value = field.orDefault();
    OptionalInt percentage = percentage(value);
    return percentage.isPresent() ? percentage.getAsInt() : value.intValue();
  }

  private static OptionalInt percentage(IntOrString value) {
    return Names.percentage(value.toString()).isEmpty() ? value.percentage() : OptionalInt.empty();
  }
}
