package dev.plimsoll.schema;

import java.util.List;
import java.util.Optional;

/** Finds what somebody meant who misspelt a name. Only used where something is wrong already. */
final class NearNames {

  private NearNames() {}

  /**
   * The known name that is most like the written one; of equally near ones the first.
   *
   * @return nothing when no name is near enough to be meant
   */
  static Optional<String> nearest(String written, List<String> known) {
    String best = "";
    int least = Integer.MAX_VALUE;
    String plain = plain(written);
    for (String candidate : known) {
      String other = plain(candidate);
      int allowed = Math.max(1, Math.min(plain.length(), other.length()) / 3);
      if (Math.abs(plain.length() - other.length()) > allowed) {
        continue;
      }
      int distance = distance(plain, other);
      if (distance <= allowed && distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best.isEmpty() || plain.length() < 2 ? Optional.empty() : Optional.of(best);
  }

  /** Whether two names differ in case, dashes and underscores only. */
  static boolean sameLetters(String left, String right) {
    return plain(left).equals(plain(right));
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '-' && c != '_' && c != ' ') {
        plain.append(Character.toLowerCase(c));
      }
    }
    return plain.toString();
  }

  /** How many letters must be put in, taken out, changed or swapped with their neighbour. */
  private static int distance(String left, String right) {
    int width = right.length() + 1;
    int[][] rows = new int[left.length() + 1][width];
    for (int j = 0; j < width; j++) {
      rows[0][j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      rows[i][0] = i;
      for (int j = 1; j < width; j++) {
        char a = left.charAt(i - 1);
        char b = right.charAt(j - 1);
        int cost = Math.min(rows[i - 1][j], rows[i][j - 1]) + 1;
        cost = Math.min(cost, rows[i - 1][j - 1] + (a == b ? 0 : 1));
        if (i > 1 && j > 1 && a == right.charAt(j - 2) && left.charAt(i - 2) == b) {
          cost = Math.min(cost, rows[i - 2][j - 2] + 1);
        }
        rows[i][j] = cost;
      }
    }
    return rows[left.length()][width - 1];
  }
}
