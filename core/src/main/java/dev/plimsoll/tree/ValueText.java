package dev.plimsoll.tree;

import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Scalars;
import java.util.List;
import java.util.Map;

/** Writes values as text: with quotes exactly where YAML would make something else of it. */
final class ValueText {

  /** Characters that a plain scalar cannot begin with, or not safely. */
  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`=";

  /** Characters that end a plain scalar within brackets or braces, or could. */
  private static final String FLOW_INDICATORS = ",[]{}:?";

  private ValueText() {}

  /** A value on one line; collections with brackets and braces, as JSON if {@code json}. */
  static String inline(Value value, boolean flow, boolean json) {
    StringBuilder into = new StringBuilder();
    inline(value, flow, json, into);
    return into.toString();
  }

  private static void inline(Value value, boolean flow, boolean json, StringBuilder into) {
    if (value instanceof Value.Simple simple) {
      into.append(scalar(simple.scalar(), flow, json));
    } else if (value instanceof Value.Mapping mapping) {
      into.append('{');
      boolean first = true;
      for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
        into.append(first ? "" : ", ").append(key(entry.getKey(), true, json)).append(": ");
        inline(entry.getValue(), true, json, into);
        first = false;
      }
      into.append('}');
    } else {
      into.append('[');
      List<Value> items = ((Value.Sequence) value).items();
      for (int i = 0; i < items.size(); i++) {
        into.append(i == 0 ? "" : ", ");
        inline(items.get(i), true, json, into);
      }
      into.append(']');
    }
  }

  /** Whether a value is written on the line of its key: a scalar, or a collection of nothing. */
  static boolean isInline(Value value) {
    return value instanceof Value.Simple
        || (value instanceof Value.Mapping mapping && mapping.entries().isEmpty())
        || (value instanceof Value.Sequence list && list.items().isEmpty());
  }

  /**
   * A value in block style. The first line goes where the author of the edit puts it, in column
   * {@code column}; the last one has no line break.
   */
  static String block(Value value, int column, Layout layout) {
    StringBuilder into = new StringBuilder();
    block(value, column, layout, into);
    return into.toString();
  }

  private static void block(Value value, int column, Layout layout, StringBuilder into) {
    if (isInline(value)) {
      inline(value, false, false, into);
    } else if (value instanceof Value.Mapping mapping) {
      boolean first = true;
      for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
        if (!first) {
          breakLine(column, layout, into);
        }
        first = false;
        entry(entry.getKey(), entry.getValue(), column, layout, into);
      }
    } else {
      List<Value> items = ((Value.Sequence) value).items();
      for (int i = 0; i < items.size(); i++) {
        if (i > 0) {
          breakLine(column, layout, into);
        }
        into.append("- ");
        block(items.get(i), column + 2, layout, into);
      }
    }
  }

  /** One entry in block style, without a line break at its end. */
  static void entry(String key, Value value, int column, Layout layout, StringBuilder into) {
    into.append(key(key, false, false)).append(':');
    if (isInline(value)) {
      into.append(' ');
      inline(value, false, false, into);
      return;
    }
    int below = column + (value instanceof Value.Sequence ? layout.listStep() : layout.step());
    breakLine(below, layout, into);
    block(value, below, layout, into);
  }

  private static void breakLine(int column, Layout layout, StringBuilder into) {
    into.append(layout.lineBreak()).append(" ".repeat(column));
  }

  /** A key. */
  static String key(String name, boolean flow, boolean json) {
    return json || !isPlain(name, flow) ? doubleQuoted(name) : name;
  }

  /** A simple value. */
  static String scalar(Scalar scalar, boolean flow, boolean json) {
    if (scalar instanceof Scalar.Text text) {
      return json || !isPlain(text.value(), flow) ? doubleQuoted(text.value()) : text.value();
    }
    if (scalar instanceof Scalar.Int whole) {
      return whole.json();
    }
    if (scalar instanceof Scalar.Real real) {
      return real.json();
    }
    return scalar instanceof Scalar.Bool bool ? (bool.value() ? "true" : "false") : "null";
  }

  /** A text in the quotes that the author has chosen for what stood there before. */
  static String quotedLike(char quote, String text) {
    return quote == '\'' && isPrintable(text)
        ? "'" + text.replace("'", "''") + "'"
        : doubleQuoted(text);
  }

  /** Whether Kubernetes reads these very characters from a text without quotes. */
  static boolean isPlain(String text, boolean flow) {
    if (text.isEmpty() || !isPrintable(text) || text.equals("<<") || !staysText(text)) {
      return false;
    }
    int last = text.length() - 1;
    char first = text.charAt(0);
    if (first == ' ' || text.charAt(last) == ' ' || text.charAt(last) == ':') {
      return false;
    }
    boolean dash = first == '-' && last > 0 && text.charAt(1) != ' ' && !text.startsWith("---");
    if ((INDICATORS.indexOf(first) >= 0 && !dash) || text.startsWith("...")) {
      return false;
    }
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if ((c == ':' && text.charAt(i + 1) == ' ') || (c == '#' && text.charAt(i - 1) == ' ')) {
        return false;
      }
      if (flow && FLOW_INDICATORS.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean staysText(String text) {
    return Scalars.plain(text).orElse(Scalar.Null.INSTANCE) instanceof Scalar.Text read
        && read.value().equals(text);
  }

  /** Whether a text needs no escapes: no line breaks, no control characters, nothing invisible. */
  private static boolean isPrintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPrintable(text, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPrintable(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x7F) {
      return c >= ' ';
    }
    if (Character.isSurrogate(c)) {
      return Character.isHighSurrogate(c)
          ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
          : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c > 0xA0 && c != 0x2028 && c != 0x2029 && c != '\uFEFF' && c <= '\uFFFD';
  }

  /** A text in double quotes, as JSON and YAML both read it. */
  static String doubleQuoted(String text) {
    StringBuilder into = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        into.append('\\').append(c);
      } else if (c == '\n') {
        into.append("\\n");
      } else if (c == '\t') {
        into.append("\\t");
      } else if (isPrintable(text, i)) {
        into.append(c);
      } else {
        into.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      }
    }
    return into.append('"').toString();
  }
}
