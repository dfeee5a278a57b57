package dev.plimsoll.scenario;

import java.util.List;

/** How numbers of things are said. */
final class Words {

  private static final int SHOWN = 3;

  private Words() {}

  /** {@code 1 Pod}, {@code 2 Pods}. */
  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** {@code 1 of 3 Pods finds no node}, {@code the Pod finds no node}. */
  static String nodeless(int without, int all, String pod) {
    if (all == 1) {
      return "the " + pod + " finds no node";
    }
    return without == all
        ? "none of the " + all + " " + pod + "s finds a node"
        : without + " of " + all + " " + pod + "s find" + (without == 1 ? "s" : "") + " no node";
  }

  /** The first few of some names. */
  static String few(List<String> names) {
    int more = names.size() - SHOWN;
    return more <= 0
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, SHOWN)) + " and " + more + " more";
  }
}
