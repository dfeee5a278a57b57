package dev.plimsoll.cluster;

import java.util.Collection;

/** Finds the known name that a misspelt one comes nearest to. */
public final class Near {

  private Near() {}

  /**
   * The nearest of the known names.
   *
   * @return the empty string when none is near: more than two letters of five would change
   */
  public static String of(String name, Collection<String> known) {
    String nearest = "";
    int least = Math.max(1, name.length() * 2 / 5) + 1;
    for (String candidate : known) {
      // The lengths alone rule most names out.
      boolean worthwhile = Math.abs(name.length() - candidate.length()) < least;
      int distance = worthwhile ? distance(name, candidate) : least;
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** How many letters have to be put in, left out or changed (Levenshtein). */
  private static int distance(String left, String right) {
    int[] above = new int[right.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] row = new int[right.length() + 1];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[right.length()];
  }
}
