package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;
import java.util.Optional;

/**
 * The placeholders of template engines: Helm's {@code {{ }}}, Maven's {@code @name@} and {@code
 * ${name}}, and those of {@code envsubst}, {@code ${name}} and {@code $NAME}.
 */
public final class Placeholders {

  private Placeholders() {}

  /**
   * The first placeholder in a text.
   *
   * @param text the content of a scalar, which could not be made sense of
   * @return its place; nothing where there is none, as in {@code $(NAME)}, which Kubernetes fills
   *     in
   */
  public static Optional<Span> in(String text) {
    for (int i = 0; i < text.length(); i++) {
      int end = end(text, i);
      if (end < 0 && text.charAt(i) == '$') {
        end = variableEnd(text, i + 1);
      }
      if (end > i) {
        return Optional.of(new Span(i, end));
      }
    }
    return Optional.empty();
  }

  /** What to do about a placeholder that is still there. */
  public static String help(String placeholder) {
    return placeholder.startsWith("{{")
        ? "render it first and check what comes out: `helm template . | plimsoll check -`"
        : "let the build fill in its placeholders first and check what comes out";
  }

  /** The end of the placeholder that begins at {@code at} and has a closing mark, or -1. */
  static int end(String text, int at) {
    char c = text.charAt(at);
    if (c == '{' && text.startsWith("{{", at)) {
      int close = text.indexOf("}}", at + 2);
      return close < 0 ? -1 : close + 2;
    }
    if (c == '$' && text.startsWith("${", at)) {
      return bracedEnd(text, at + 2);
    }
    if (c == '@') {
      int end = nameEnd(text, at + 1);
      return end > at + 1 && text.startsWith("@", end) ? end + 1 : -1;
    }
    return -1;
  }

  private static int nameEnd(String text, int from) {
    int end = from;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (!Character.isLetterOrDigit(c) && "._-:/".indexOf(c) < 0) {
        return end;
      }
      end++;
    }
    return end;
  }

  /** The end of {@code ${name}}, and of a shell's {@code ${NAME:-what else}}, on one line. */
  private static int bracedEnd(String text, int from) {
    if (from == text.length()
        || (!Character.isLetter(text.charAt(from)) && text.charAt(from) != '_')) {
      return -1;
    }
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '}') {
        return i + 1;
      }
      if (c < ' ' || c == '{') {
        return -1;
      }
    }
    return -1;
  }

  /** The end of a variable's name without braces, in capitals as it is usual, or -1. */
  private static int variableEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isVariable(text.charAt(end), end > from)) {
      end++;
    }
    return end - from > 1 ? end : -1;
  }

  private static boolean isVariable(char c, boolean inner) {
    return (c >= 'A' && c <= 'Z') || c == '_' || (inner && c >= '0' && c <= '9');
  }
}
