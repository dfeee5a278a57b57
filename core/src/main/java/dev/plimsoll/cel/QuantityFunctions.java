package dev.plimsoll.cel;

import dev.cel.bundle.CelBuilder;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.plimsoll.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Quantities: {@code library.Quantity}. */
final class QuantityFunctions {

  private static final CelType QUANTITY = OpaqueType.create("kubernetes.Quantity");
  private static final List<Class<?>> ONE = List.of(Quantity.class);

  private QuantityFunctions() {}

  static void addTo(CelBuilder builder) {
    Functions functions = new Functions();
    List<CelType> text = List.of(SimpleType.STRING);
    functions.global(
        "quantity", "string_to_quantity", QUANTITY, text, List.of(String.class), args -> of(args));
    functions.global(
        "isQuantity",
        "is_quantity_string",
        SimpleType.BOOL,
        text,
        List.of(String.class),
        args -> Quantity.parse((String) args[0]).isPresent());
    functions.global(
        "sign",
        "quantity_sign",
        SimpleType.INT,
        List.of(QUANTITY),
        ONE,
        args -> (long) quantity(args[0]).sign());
    unary(functions, "isInteger", SimpleType.BOOL, args -> isWhole(quantity(args[0])));
    unary(functions, "asInteger", SimpleType.INT, QuantityFunctions::whole);
    unary(
        functions,
        "asApproximateFloat",
        SimpleType.DOUBLE,
        args -> quantity(args[0]).amount().doubleValue());
    binary(functions, "isGreaterThan", SimpleType.BOOL, args -> compare(args) > 0);
    binary(functions, "isLessThan", SimpleType.BOOL, args -> compare(args) < 0);
    binary(functions, "compareTo", SimpleType.INT, args -> (long) compare(args));
    binary(functions, "add", QUANTITY, args -> quantity(args[0]).add(quantity(args[1])));
    binary(functions, "sub", QUANTITY, args -> quantity(args[0]).subtract(quantity(args[1])));
    withNumber(functions, "add", args -> quantity(args[0]).add(number(args[1])));
    withNumber(functions, "sub", args -> quantity(args[0]).subtract(number(args[1])));
    functions.addTo(builder);
  }

  private static void unary(Functions functions, String name, CelType result, Functions.Body body) {
    functions.member(name, "quantity_" + name, result, List.of(QUANTITY), ONE, body);
  }

  private static void binary(
      Functions functions, String name, CelType result, Functions.Body body) {
    functions.member(
        name,
        "quantity_" + name,
        result,
        List.of(QUANTITY, QUANTITY),
        List.of(Quantity.class, Quantity.class),
        body);
  }

  private static void withNumber(Functions functions, String name, Functions.Body body) {
    functions.member(
        name,
        "quantity_" + name + "_int",
        QUANTITY,
        List.of(QUANTITY, SimpleType.INT),
        List.of(Quantity.class, Long.class),
        body);
  }

  private static Object of(Object[] args) throws CelEvaluationException {
    Optional<Quantity> quantity = Quantity.parse((String) args[0]);
    if (quantity.isEmpty()) {
      throw new CelEvaluationException("`" + args[0] + "` is not a quantity");
    }
    return quantity.get();
  }

  private static Quantity quantity(Object value) {
    return (Quantity) value;
  }

  private static Quantity number(Object value) {
    return Quantity.of((Long) value, Quantity.Format.DECIMAL_SI);
  }

  private static int compare(Object[] args) {
    return Integer.signum(quantity(args[0]).compareTo(quantity(args[1])));
  }

  private static boolean isWhole(Quantity quantity) {
    BigDecimal amount = quantity.amount();
    return amount.stripTrailingZeros().scale() <= 0
        && amount.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
  }

  private static Object whole(Object[] args) throws CelEvaluationException {
    if (!isWhole(quantity(args[0]))) {
      throw new CelEvaluationException("cannot convert value to integer");
    }
    return quantity(args[0]).amount().longValue();
  }
}
