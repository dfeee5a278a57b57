package dev.plimsoll.suppression;

import java.util.ArrayList;
import java.util.List;

/**
 * Names of rules and a reason, {@code RULE[, RULE] - reason}, as comments and annotations have
 * them.
 *
 * @param names the names in order
 * @param reason what stands behind the dash; empty without one
 */
record Directive(List<Name> names, String reason) {

  /** What a comment begins with that is meant for Plimsoll. */
  static final String MARK = "plimsoll:";

  private static final String DASHES = "-\u2013\u2014";

  Directive {
    names = List.copyOf(names);
  }

  /**
   * A name as it is written.
   *
   * @param text the name
   * @param start where it begins in the text that was parsed
   */
  record Name(String text, int start) {

    int end() {
      return start + text.length();
    }
  }

  /**
   * Reads names and reason.
   *
   * @param text what holds them
   * @param from where they begin in it
   */
  static Directive parse(String text, int from) {
    int dash = dash(text, from);
    int end = dash < 0 ? text.length() : dash;
    List<Name> names = new ArrayList<>();
    int at = from;
    while (at < end) {
      int start = at;
      while (at < end && !separates(text.charAt(at))) {
        at++;
      }
      if (at > start) {
        names.add(new Name(text.substring(start, at), start));
      }
      at++;
    }
    int reason = end;
    while (reason < text.length() && isDash(text.charAt(reason))) {
      reason++;
    }
    return new Directive(names, text.substring(reason).strip());
  }

  /** Where the next word of a text begins. */
  static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The word that begins at a place: up to a blank, or the end. */
  static String word(String text, int from) {
    int at = from;
    while (at < text.length() && !isBlank(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  /** The first dash that stands by itself: those within names do not. */
  private static int dash(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (isDash(text.charAt(i)) && (i == from || isBlank(text.charAt(i - 1)))) {
        int behind = i;
        while (behind < text.length() && isDash(text.charAt(behind))) {
          behind++;
        }
        if (behind == text.length() || isBlank(text.charAt(behind))) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean isDash(char c) {
    return DASHES.indexOf(c) >= 0;
  }

  private static boolean separates(char c) {
    return c == ',' || isBlank(c);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
