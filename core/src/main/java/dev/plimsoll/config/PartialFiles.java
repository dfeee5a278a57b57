package dev.plimsoll.config;

import java.util.List;

/**
 * Files that hold parts of objects, by their names: the fragments that JKube and Quarkus complete,
 * and what a user calls so.
 */
public final class PartialFiles {

  private static final List<String> FOLDERS =
      List.of("src/main/jkube/", "src/main/kubernetes/", "src/main/fabric8/");

  private PartialFiles() {}

  /**
   * Whether a file holds parts of objects.
   *
   * @param name the name of the file, with forward slashes
   * @param patterns what the user calls so: {@code *} is any part of a name, {@code **} any part of
   *     a path, {@code ?} any character; a pattern may begin at any folder of the path
   */
  public static boolean matches(String name, List<String> patterns) {
    for (int i = 0; i < FOLDERS.size(); i++) {
      int at = name.indexOf(FOLDERS.get(i));
      if (at == 0 || (at > 0 && name.charAt(at - 1) == '/')) {
        return true;
      }
    }
    for (String pattern : patterns) {
      int from = 0;
      while (from >= 0) {
        if (matches(name, from, pattern, 0)) {
          return true;
        }
        int slash = name.indexOf('/', from);
        from = slash < 0 ? -1 : slash + 1;
      }
    }
    return false;
  }

  private static boolean matches(String name, int at, String pattern, int from) {
    int i = at;
    for (int p = from; p < pattern.length(); p++) {
      char c = pattern.charAt(p);
      if (c == '*') {
        boolean deep = pattern.startsWith("**", p);
        int next = p + (deep ? 2 : 1);
        if (deep && pattern.startsWith("/", next) && matches(name, i, pattern, next + 1)) {
          return true; // as many folders as there are may be none
        }
        for (int end = i; end <= name.length(); end++) {
          if (matches(name, end, pattern, next)) {
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
