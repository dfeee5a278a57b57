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
      if (Glob.fitsEnd(name, pattern)) {
        return true;
      }
    }
    return false;
  }
}
