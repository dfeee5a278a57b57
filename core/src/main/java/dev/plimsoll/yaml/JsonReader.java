package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.ScalarNode.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value as strictly as Go's {@code encoding/json} does. Not the YAML engine, which
 * takes texts that are no JSON, refuses some that are, and resolves scalars by other rules.
 */
public final class JsonReader {

  private final String text;
  private final int base;
  private final int depthLimit;
  private int at;
  private int valuesLeft;
  private int depth;
  private boolean failed;
  private boolean tooDeep;
  private boolean overridden;

  /**
   * A reader.
   *
   * @param text the file
   * @param from where the value begins; the spans count from here
   * @param depthLimit how many objects and arrays may stand within one another
   * @param valueLimit how many values there may be
   */
  JsonReader(String text, int from, int depthLimit, int valueLimit) {
    this.text = text;
    this.valuesLeft = valueLimit;
    this.base = from;
    this.at = from;
    this.depthLimit = depthLimit;
  }

  /**
   * Whether a text is one JSON object, as Go's {@code encoding/json} reads it into a map, which
   * takes {@code null} as well; one that nests deeper than 1,000 is none.
   */
  public static boolean isObject(String text) {
    int start = skipBlanks(text, 0);
    JsonReader reader = new JsonReader(text, start, 1000, Integer.MAX_VALUE);
    Node value = start < text.length() ? reader.read() : null;
    boolean whole = skipBlanks(text, reader.end()) == text.length();
    return whole
        && (value instanceof MappingNode
            || (value instanceof ScalarNode scalar && scalar.isNull()));
  }

  /** The value, or null when the text is no JSON. */
  @Nullable Node read() {
    Node value = value();
    return failed ? null : value;
  }

  /** The offset in the file behind the value, or where reading stopped. */
  int end() {
    return at;
  }

  /** Whether reading stopped since the limit of depth was reached. */
  boolean isTooDeep() {
    return tooDeep;
  }

  /** Whether reading stopped since there are too many values. */
  boolean isTooMany() {
    return valuesLeft < 0;
  }

  /** How many more values there could be. */
  int valuesLeft() {
    return valuesLeft;
  }

  /** Whether an object gives a key twice. */
  boolean isOverridden() {
    return overridden;
  }

  /** The offset of the first character from {@code from} on that is no white space of JSON. */
  static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private Node value() {
    valuesLeft -= 2; // with its key
    if (valuesLeft < 0) {
      return fail();
    }
    char c = peek();
    if (c == '{' || c == '[') {
      if (depth == depthLimit) {
        tooDeep = true;
        return fail();
      }
      depth++;
      Node collection = c == '{' ? object() : array();
      depth--;
      return collection;
    }
    if (c == '"') {
      return string();
    }
    if (c == 't') {
      return word("true", new Scalar.Bool(true));
    }
    if (c == 'f') {
      return word("false", new Scalar.Bool(false));
    }
    return c == 'n' ? word("null", Scalar.Null.INSTANCE) : number();
  }

  private Node object() {
    int start = at++;
    List<Entry> entries = new ArrayList<>();
    blanks();
    if (!taken('}')) {
      do {
        blanks();
        if (peek() != '"') {
          return fail();
        }
        ScalarNode key = string();
        blanks();
        if (!taken(':')) {
          return fail();
        }
        blanks();
        Node value = value();
        entries.add(new Entry(key, key.text(), value));
        blanks();
      } while (!failed && taken(','));
      if (failed || !taken('}')) {
        return fail();
      }
    }
    MappingNode mapping = new MappingNode(entries, true, span(start));
    overridden |= !mapping.countsAsWritten();
    return mapping;
  }

  private Node array() {
    int start = at++;
    List<Node> items = new ArrayList<>();
    blanks();
    if (!taken(']')) {
      do {
        blanks();
        items.add(value());
        blanks();
      } while (!failed && taken(','));
      if (failed || !taken(']')) {
        return fail();
      }
    }
    return new SequenceNode(items, true, span(start));
  }

  private ScalarNode string() {
    int start = at++;
    int plain = at;
    while (at < text.length() && isOrdinary(text.charAt(at))) {
      at++;
    }
    String content = text.substring(plain, at);
    if (peek() != '"') {
      StringBuilder chars = new StringBuilder(content);
      while (peek() != '"') {
        if (!character(chars)) {
          return fail();
        }
      }
      content = chars.toString();
    }
    at++;
    return new ScalarNode(content, Style.DOUBLE_QUOTED, new Scalar.Text(content), span(start));
  }

  private static boolean isOrdinary(char c) {
    return c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
  }

  /** Takes one character or escape; half a surrogate pair becomes U+FFFD as in Go. */
  private boolean character(StringBuilder into) {
    char c = peek();
    if (c < ' ') {
      return false;
    }
    at++;
    if (c != '\\') {
      appendUnit(into, c);
      return true;
    }
    c = peek();
    int simple = "\"\\/bfnrt".indexOf(c);
    if (simple >= 0) {
      at++;
      into.append("\"\\/\b\f\n\r\t".charAt(simple));
      return true;
    }
    if (c != 'u' || at + 5 > text.length()) {
      return false;
    }
    at++;
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = text.charAt(at) > 'f' ? -1 : Character.digit(text.charAt(at), 16);
      if (digit < 0) {
        return false;
      }
      unit = unit * 16 + digit;
      at++;
    }
    appendUnit(into, (char) unit);
    return true;
  }

  private void appendUnit(StringBuilder into, char unit) {
    int last = into.length() - 1;
    if (Character.isLowSurrogate(unit)) {
      boolean pair = last >= 0 && Character.isHighSurrogate(into.charAt(last));
      into.append(pair ? unit : '\uFFFD');
      return;
    }
    into.append(unit);
    if (Character.isHighSurrogate(unit) && !lowSurrogateFollows()) {
      into.setCharAt(into.length() - 1, '\uFFFD');
    }
  }

  private boolean lowSurrogateFollows() {
    if (at < text.length() && Character.isLowSurrogate(text.charAt(at))) {
      return true;
    }
    if (!text.startsWith("\\u", at) || at + 6 > text.length()) {
      return false;
    }
    char first = (char) (text.charAt(at + 2) | 0x20);
    char second = (char) (text.charAt(at + 3) | 0x20);
    return first == 'd' && second >= 'c' && second <= 'f';
  }

  private Node number() {
    int start = at;
    taken('-');
    if (!taken('0') && !digits()) {
      return fail();
    }
    if (taken('.') && !digits()) {
      return fail();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      if (!digits()) {
        return fail();
      }
    }
    String digits = text.substring(start, at);
    Scalar value = Scalars.plain(digits).orElse(Scalar.Null.INSTANCE);
    if (!(value instanceof Scalar.Int) && !(value instanceof Scalar.Real)) {
      return fail(); // beyond the range of double precision
    }
    return new ScalarNode(digits, Style.PLAIN, value, span(start));
  }

  private boolean digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at > start;
  }

  private ScalarNode word(String word, Scalar value) {
    int start = at;
    if (!text.startsWith(word, at)) {
      return fail();
    }
    at += word.length();
    return new ScalarNode(word, Style.PLAIN, value, span(start));
  }

  private ScalarNode fail() {
    failed = true;
    return new ScalarNode("", Style.PLAIN, Scalar.Null.INSTANCE, new Span(0, 0));
  }

  private void blanks() {
    at = skipBlanks(text, at);
  }

  private boolean taken(char expected) {
    if (at < text.length() && text.charAt(at) == expected) {
      at++;
      return true;
    }
    return false;
  }

  /** The next character; NUL, which no JSON has, at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private Span span(int start) {
    return new Span(start - base, at - base);
  }
}
