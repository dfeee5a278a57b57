package dev.plimsoll.cel;

import dev.cel.bundle.CelBuilder;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import dev.cel.runtime.CelEvaluationException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Kubernetes' functions of lists: {@code library.Lists}. */
final class ListFunctions {

  private static final TypeParamType ANY = TypeParamType.create("T");
  private static final List<CelType> ORDERED =
      List.of(
          SimpleType.INT,
          SimpleType.DOUBLE,
          SimpleType.BOOL,
          SimpleType.STRING,
          SimpleType.DURATION,
          SimpleType.TIMESTAMP);

  private ListFunctions() {}

  static void addTo(CelBuilder builder) {
    Functions functions = new Functions();
    List<Class<?>> list = List.of(List.class);
    for (CelType item : ORDERED) {
      List<CelType> lists = List.of(ListType.create(item));
      String of = "_list_" + item.name().replace('.', '_');
      functions.member(
          "isSorted", "sorted" + of, SimpleType.BOOL, lists, list, ListFunctions::isSorted);
      functions.member("min", "min" + of, item, lists, list, args -> extreme(args, -1));
      functions.member("max", "max" + of, item, lists, list, args -> extreme(args, 1));
    }
    for (CelType item : List.of(SimpleType.INT, SimpleType.DOUBLE, SimpleType.DURATION)) {
      String id = "sum_list_" + item.name().replace('.', '_');
      functions.member(
          "sum", id, item, List.of(ListType.create(item)), list, args -> sum(args, item));
    }
    List<CelType> searched = List.of(ListType.create(ANY), ANY);
    List<Class<?>> classes = List.of(List.class, Object.class);
    functions.member(
        "indexOf", "list_index_of", SimpleType.INT, searched, classes, args -> index(args, true));
    functions.member(
        "lastIndexOf",
        "list_last_index_of",
        SimpleType.INT,
        searched,
        classes,
        args -> index(args, false));
    functions.addTo(builder);
  }

  private static List<?> list(Object[] args) {
    return (List<?>) args[0];
  }

  private static Object isSorted(Object[] args) {
    List<?> items = list(args);
    for (int i = 1; i < items.size(); i++) {
      if (compare(items.get(i - 1), items.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  private static Object extreme(Object[] args, int sign) throws CelEvaluationException {
    List<?> items = list(args);
    if (items.isEmpty()) {
      throw new CelEvaluationException((sign < 0 ? "min" : "max") + " called on empty list");
    }
    Object best = items.get(0);
    for (Object item : items) {
      best = compare(item, best) * sign > 0 ? item : best;
    }
    return best;
  }

  private static Object sum(Object[] args, CelType item) {
    if (item == SimpleType.DURATION) {
      Duration sum = Duration.ZERO;
      for (Object each : list(args)) {
        sum = sum.plus((Duration) each);
      }
      return sum;
    }
    if (item == SimpleType.INT) {
      long sum = 0;
      for (Object each : list(args)) {
        sum = Math.addExact(sum, ((Number) each).longValue());
      }
      return sum;
    }
    double sum = 0;
    for (Object each : list(args)) {
      sum += ((Number) each).doubleValue();
    }
    return sum;
  }

  private static Object index(Object[] args, boolean first) {
    List<?> items = list(args);
    for (int i = 0; i < items.size(); i++) {
      int at = first ? i : items.size() - 1 - i;
      if (Objects.equals(items.get(at), args[1])) {
        return (long) at;
      }
    }
    return -1L;
  }

  private static int compare(Object left, Object right) {
    if (left instanceof String one && right instanceof String two) {
      return one.compareTo(two);
    } else if (left instanceof Boolean one && right instanceof Boolean two) {
      return one.compareTo(two);
    } else if (left instanceof Long one && right instanceof Long two) {
      return one.compareTo(two);
    } else if (left instanceof Number one && right instanceof Number two) {
      return Double.compare(one.doubleValue(), two.doubleValue());
    } else if (left instanceof Duration one && right instanceof Duration two) {
      return one.compareTo(two);
    } else if (left instanceof Instant one && right instanceof Instant two) {
      return one.compareTo(two);
    }
    throw new IllegalArgumentException("values without an order");
  }
}
