package dev.plimsoll.schemas.generate;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Java source of the functions that see the items of lists and maps as views: one class with a
 * switch. A method reference at each place reads better, but the JVM links every one of them anew
 * at run time, and a check of one Deployment meets forty.
 */
final class ItemViews {

  /** The name of the class. */
  static final String NAME = "ItemView";

  /** What a function gives and how, by the function's name. */
  private final SortedMap<String, Function> functions = new TreeMap<>();

  private record Function(String view, String expression) {}

  /**
   * Takes up a function, if it is not there yet.
   *
   * @param name its name
   * @param view the type that it gives
   * @param expression sees the place {@code at} as the view
   * @return the call that gives it
   */
  String add(String name, String view, String expression) {
    Function function = new Function(view, expression);
    Function same = functions.putIfAbsent(name, function);
    if (same != null && !same.equals(function)) {
      throw new IllegalStateException("two functions are called " + name);
    }
    return name + "()";
  }

  /** The source of all functions. */
  String source() {
    StringBuilder cases = new StringBuilder();
    StringBuilder makers = new StringBuilder();
    int number = 0;
    for (var function : functions.entrySet()) {
      String view = function.getValue().view();
      String expression = function.getValue().expression();
      cases.append("          case " + number + " -> " + expression + ";\n");
      makers.append("\n  static ItemView<" + view + "> " + function.getKey() + "() {\n");
      makers.append("    return new ItemView<>(" + number + ");\n  }\n");
      number++;
    }
    return Views.HEADER
        + """
        package dev.plimsoll.model;

        import dev.plimsoll.tree.Field;
        import dev.plimsoll.tree.Located;
        import dev.plimsoll.tree.View;
        import java.util.function.Function;

        /** Sees the items of a list or map as views of one type. */
        final class ItemView<V extends View> implements Function<Located, V> {

          private final int type;

          private ItemView(int type) {
            this.type = type;
          }

          @Override
          @SuppressWarnings("unchecked") // each function below is made with the number of its type
          public V apply(Located at) {
            View view =
                switch (type) {
        """
        + cases
        + """
                  default -> throw new IllegalStateException("no type has this number: " + type);
                };
            return (V) view;
          }
        """
        + makers
        + "}\n";
  }
}
