package dev.plimsoll.config;

import java.util.List;

/**
 * Patterns of names and paths: {@code *} is any part of a name, {@code **} any part of a path,
 * {@code ?} any character but a slash.
 */
public final class Glob {

  private Glob() {}

  /** Whether a pattern fits a path, or what remains of it from one of its folders on. */
  public static boolean fitsEnd(String path, String pattern) {
    int from = 0;
    while (from >= 0) {
      if (fits(path, from, pattern, 0)) {
        return true;
      }
      int slash = path.indexOf('/', from);
      from = slash < 0 ? -1 : slash + 1;
    }
    return false;
  }

  /** Whether one of these patterns fits the whole of a text. */
  public static boolean fitsAny(String text, List<String> patterns) {
    for (String pattern : patterns) {
      if (fits(text, pattern)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a pattern fits the whole of a text. */
  public static boolean fits(String text, String pattern) {
    return fits(text, 0, pattern, 0);
  }

  private static boolean fits(String name, int at, String pattern, int from) {
    int i = at;
    for (int p = from; p < pattern.length(); p++) {
      char c = pattern.charAt(p);
      if (c == '*') {
        boolean deep = pattern.startsWith("**", p);
        int next = p + (deep ? 2 : 1);
        if (deep && pattern.startsWith("/", next) && fits(name, i, pattern, next + 1)) {
          return true; // as many folders as there are may be none
        }
        for (int end = i; end <= name.length(); end++) {
          if (fits(name, end, pattern, next)) {
            return true;
          }
          if (end < name.length() && name.charAt(end) == '/' && !deep) {
            return false;
          }
        }
        return false;
      }
      if (i >= name.length() || (c == '?' ? name.charAt(i) == '/' : name.charAt(i) != c)) {
        return false;
      }
      i++;
    }
    return i == name.length();
  }
}
