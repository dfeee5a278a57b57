package dev.plimsoll.maven;

/**
 * One pattern for paths as Ant and Maven write them: {@code *} and {@code ?} stand for characters
 * of one name, {@code **} for any number of folders, and a slash at the end for all that is below.
 */
final class PathPattern {

  private static final String ANY_FOLDERS = "**";

  private final String[] names;

  private PathPattern(String[] names) {
    this.names = names;
  }

  /** The pattern of this text; slashes may lean either way. */
  static PathPattern of(String text) {
    String slashed = text.strip().replace('\\', '/');
    return new PathPattern(names(slashed.endsWith("/") ? slashed + ANY_FOLDERS : slashed));
  }

  /**
   * Whether the whole path is as the pattern says.
   *
   * @param path with forward slashes, not beginning with one
   */
  boolean matches(String path) {
    String[] folders = names(path);
    int at = 0;
    int seen = 0;
    int star = -1; // the last `**`, and up to where it has eaten
    int eaten = 0;
    while (seen < folders.length) {
      if (at < names.length && names[at].equals(ANY_FOLDERS)) {
        star = at++;
        eaten = seen;
      } else if (at < names.length && matches(names[at], folders[seen])) {
        at++;
        seen++;
      } else if (star >= 0) {
        at = star + 1;
        seen = ++eaten;
      } else {
        return false;
      }
    }
    while (at < names.length && names[at].equals(ANY_FOLDERS)) {
      at++;
    }
    return at == names.length;
  }

  private static boolean matches(String pattern, String name) {
    int at = 0;
    int seen = 0;
    int star = -1; // the last `*`, and up to where it has eaten
    int eaten = 0;
    while (seen < name.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        eaten = seen;
      } else if (at < pattern.length() && isOne(pattern.charAt(at), name.charAt(seen))) {
        at++;
        seen++;
      } else if (star >= 0) {
        at = star + 1;
        seen = ++eaten;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }

  private static boolean isOne(char wanted, char found) {
    return wanted == '?' || wanted == found;
  }

  private static String[] names(String path) {
    return path.split("/", -1);
  }
}
