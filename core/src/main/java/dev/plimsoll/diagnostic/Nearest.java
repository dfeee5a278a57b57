package dev.plimsoll.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that somebody probably meant.
 *
 * <p>Near is what differs by few insertions, deletions, replacements and swaps of neighbours
 * (Damerau's distance), fewer for short words, or only in case, or what one of them has in front or
 * behind of the other.
 */
public final class Nearest {

  private static final int LONGEST = 64;

  /** How many names are looked at: with more of them, looking is slow and luck decides. */
  private static final int MOST = 1000;

  private Nearest() {}

  /**
   * The known name nearest to one that is not known.
   *
   * @param name what was written
   * @param known what could have been meant, in the order in which equally near ones win
   * @return nothing when none is near enough to be worth naming
   */
  public static Optional<String> to(String name, Collection<String> known) {
    String wanted = name.toLowerCase(Locale.ROOT);
    String best = null;
    int least = allowance(wanted.length()) + 1;
    int looked = 0;
    for (String candidate : known) {
      if (++looked > MOST) {
        break;
      }
      String other = candidate.toLowerCase(Locale.ROOT);
      int distance = least;
      if (other.length() <= LONGEST && wanted.length() <= LONGEST) {
        distance = extended(wanted, other);
        if (Math.abs(other.length() - wanted.length()) < least) {
          distance = Math.min(distance, distance(wanted, other));
        }
      }
      if (distance < least && !candidate.equals(name)) {
        least = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The question that a help line ends with, or the empty string when nothing is near. */
  public static String question(String name, Collection<String> known) {
    Optional<String> nearest = to(name, known);
    return nearest.isPresent() ? "did you mean `" + nearest.get() + "`?" : "";
  }

  private static int allowance(int length) {
    return length < 3 ? 0 : length < 6 ? 1 : length < 12 ? 2 : 3;
  }

  /**
   * How far a name is from one that has it as its first or last words: {@code web} and {@code
   * shop-web}.
   */
  private static int extended(String left, String right) {
    String shorter = left.length() < right.length() ? left : right;
    String longer = left.length() < right.length() ? right : left;
    int rest = longer.length() - shorter.length();
    boolean words =
        shorter.length() > 2
            && rest > 1
            && ((longer.charAt(shorter.length()) == '-' && longer.startsWith(shorter))
                || (longer.charAt(rest - 1) == '-' && longer.endsWith(shorter)));
    return words ? allowance(left.length()) : LONGEST;
  }

  private static int distance(String left, String right) {
    int[] before = new int[right.length() + 1];
    int[] above = new int[right.length() + 1];
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        char a = left.charAt(i - 1);
        char b = right.charAt(j - 1);
        int least = Math.min(above[j - 1] + (a == b ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && a == right.charAt(j - 2) && left.charAt(i - 2) == b) {
          least = Math.min(least, before[j - 2] + 1);
        }
        row[j] = least;
      }
      int[] spare = before;
      before = above;
      above = row;
      row = spare;
    }
    return above[right.length()];
  }
}
