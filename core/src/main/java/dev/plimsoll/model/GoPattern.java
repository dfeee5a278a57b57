package dev.plimsoll.model;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions as Go's {@code regexp} reads them, on Java's engine: what means something
 * else there is written in another way, what Go does not have is refused, and what would take Java
 * too long counts as no match.
 */
public final class GoPattern {

  /** Go takes time linear in the text; Java may not, so it gets so many looks at a character. */
  private static final int LOOKS = 5_000_000;

  private static final int MOST_REPEATS = 1000;

  private final Pattern pattern;

  private GoPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** The pattern, or nothing when Go would not take it. */
  public static Optional<GoPattern> compile(String expression) {
    try {
      String translated = new Translation(expression).translate();
      return Optional.of(new GoPattern(Pattern.compile(translated, Pattern.UNIX_LINES)));
    } catch (PatternSyntaxException | StackOverflowError refused) {
      return Optional.empty();
    }
  }

  /** Whether Go takes an expression for a pattern. */
  public static boolean isPattern(String expression) {
    return compile(expression).isPresent();
  }

  /** Whether the pattern matches anywhere in a text. */
  public boolean find(String text) {
    try {
      return pattern.matcher(new Watched(text)).find();
    } catch (TooLong | StackOverflowError hopeless) {
      return false;
    }
  }

  private static final class TooLong extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooLong() {
      super("too many looks", null, false, false);
    }
  }

  /** A text that counts how often it is looked at. */
  private static final class Watched implements CharSequence {

    private final CharSequence text;
    private int looks;

    Watched(CharSequence text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks > LOOKS) {
        throw new TooLong();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  private static final class Translation {

    private final String go;
    private final StringBuilder java = new StringBuilder();
    private int at;

    Translation(String go) {
      this.go = go;
    }

    String translate() {
      while (at < go.length()) {
        char c = go.charAt(at);
        switch (c) {
          case '\\' -> escape(false);
          case '[' -> characters();
          case '(' -> group();
          case '$' -> put(go.contains("(?m") ? "$" : "\\z");
          case '*', '+', '?', '}' -> quantifier(c);
          case '{' -> repeat();
          default -> put(Character.toString(c));
        }
      }
      return java.toString();
    }

    private void put(String text) {
      java.append(text);
      at++;
    }

    private PatternSyntaxException refused(String why) {
      return new PatternSyntaxException(why, go, at);
    }

    /** Go knows greedy and lazy, not possessive, and nothing repeated twice. */
    private void quantifier(char c) {
      put(Character.toString(c));
      if (at < go.length() && go.charAt(at) == '?') {
        put("?");
      }
      if (c != '}' && at < go.length() && "*+?".indexOf(go.charAt(at)) >= 0) {
        throw refused("nested repetition");
      }
    }

    /** A count where it is one; else the brace stands for itself. */
    private void repeat() {
      int end = go.indexOf('}', at);
      String inside = end < 0 ? "" : go.substring(at + 1, end);
      int comma = inside.indexOf(',');
      String low = comma < 0 ? inside : inside.substring(0, comma);
      String high = comma < 0 ? "" : inside.substring(comma + 1);
      if (low.isEmpty() || !isNumber(low) || !isNumber(high)) {
        put("\\{");
        return;
      }
      if (Math.max(number(low), number(high)) > MOST_REPEATS) {
        throw refused("more than " + MOST_REPEATS + " repetitions");
      }
      java.append(go, at, end);
      at = end;
      quantifier('}');
    }

    private static boolean isNumber(String text) {
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) < '0' || text.charAt(i) > '9') {
          return false;
        }
      }
      return true;
    }

    private static int number(String digits) {
      return digits.isEmpty()
          ? 0
          : digits.length() > 4 ? MOST_REPEATS + 1 : Integer.parseInt(digits);
    }

    private void group() {
      if (!go.startsWith("(?", at)) {
        put("(");
        return;
      }
      int name = go.startsWith("(?P<", at) ? at + 4 : at + 3;
      boolean named = name == at + 4 || go.startsWith("(?<", at);
      if (named) {
        int end = go.indexOf('>', name);
        if (end < 0 || go.startsWith("(?<=", at) || go.startsWith("(?<!", at)) {
          throw refused("no such group");
        }
        java.append("(?:"); // nobody asks for groups by their names
        at = end + 1;
        return;
      }
      if (at + 2 >= go.length() || "=!>#".indexOf(go.charAt(at + 2)) >= 0) {
        throw refused("no such group");
      }
      int end = at + 2;
      while (end < go.length() && "imsU-".indexOf(go.charAt(end)) >= 0) {
        end++;
      }
      if (end >= go.length() || (go.charAt(end) != ':' && go.charAt(end) != ')')) {
        throw refused("no such flag");
      }
      java.append(go.substring(at, end + 1).replace("U", ""));
      at = end + 1;
    }

    private void escape(boolean inside) {
      if (at + 1 >= go.length()) {
        throw refused("a backslash at the end");
      }
      char c = go.charAt(at + 1);
      String text = "\\" + c;
      if (c >= '1' && c <= '9') {
        throw refused("no references to groups");
      } else if (c == 's') {
        text = inside ? "\\t\\n\\f\\r " : "[\\t\\n\\f\\r ]";
      } else if (c == 'S') {
        text = "[^\\t\\n\\f\\r ]";
      } else if (c == 'v') {
        text = "\\x0B";
      } else if (c == 'p' || c == 'P') {
        property();
        return;
      } else if (c == 'Q' && !inside) {
        int end = go.indexOf("\\E", at);
        String quoted = go.substring(at + 2, end < 0 ? go.length() : end);
        java.append(Pattern.quote(quoted));
        at = end < 0 ? go.length() : end + 2;
        return;
      } else if (Character.isLetterOrDigit(c) && "abBdDwWAznrtfx0".indexOf(c) < 0) {
        throw refused("no such escape");
      }
      java.append(text);
      at += 2;
    }

    /** A class of Unicode; Java wants scripts to say that they are. */
    private void property() {
      int end = at + 3;
      String name = at + 2 < go.length() ? go.substring(at + 2, at + 3) : "";
      if (name.equals("{")) {
        end = go.indexOf('}', at) + 1;
        if (end == 0) {
          throw refused("no closing brace");
        }
        name = go.substring(at + 3, end - 1);
      }
      boolean negated = name.startsWith("^") != (go.charAt(at + 1) == 'P');
      String plain = name.startsWith("^") ? name.substring(1) : name;
      java.append(negated ? "\\P{" : "\\p{").append(plain.length() > 2 ? "Is" : "").append(plain);
      java.append('}');
      at = end;
    }

    private void characters() {
      put("[");
      if (at < go.length() && go.charAt(at) == '^') {
        put("^");
      }
      boolean first = true;
      while (at < go.length()) {
        char c = go.charAt(at);
        if (c == ']' && !first) {
          put("]");
          return;
        } else if (c == '\\') {
          escape(true);
        } else if (go.startsWith("[:", at) && go.indexOf(":]", at) > 0) {
          posix();
        } else if (c == '[' || c == ']' || c == '&' || c == '^') {
          put("\\" + c);
        } else {
          put(Character.toString(c));
        }
        first = false;
      }
      throw refused("no closing bracket");
    }

    private void posix() {
      int end = go.indexOf(":]", at);
      String name = go.substring(at + 2, end);
      boolean negated = name.startsWith("^");
      String plain = negated ? name.substring(1) : name;
      if (plain.equals("word")) {
        java.append(negated ? "\\W" : "\\w");
      } else {
        String java17 =
            switch (plain) {
              case "alnum" -> "Alnum";
              case "alpha" -> "Alpha";
              case "ascii" -> "ASCII";
              case "blank" -> "Blank";
              case "cntrl" -> "Cntrl";
              case "digit" -> "Digit";
              case "graph" -> "Graph";
              case "lower" -> "Lower";
              case "print" -> "Print";
              case "punct" -> "Punct";
              case "space" -> "Space";
              case "upper" -> "Upper";
              case "xdigit" -> "XDigit";
              default -> throw refused("no such class");
            };
        java.append(negated ? "\\P{" : "\\p{").append(java17).append('}');
      }
      at = end + 2;
    }
  }
}
