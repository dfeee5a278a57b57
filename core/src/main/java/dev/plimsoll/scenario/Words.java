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

  /**
   * {@code 1 of 3 Pods finds no node}, {@code the Pod finds no other node}.
   *
   * @param other whether they had one before
   */
  static String nodeless(int without, int all, String pod, boolean other) {
    String none = other ? " no other node" : " no node";
    if (all == 1) {
      return "the " + pod + " finds" + none;
    }
    if (without == all) {
      return "none of the " + all + " " + pod + "s finds a" + (other ? "nother node" : " node");
    }
    return without + " of " + all + " " + pod + "s find" + (without == 1 ? "s" : "") + none;
  }

  /** The first few of some names. */
  static String few(List<String> names) {
    int more = names.size() - SHOWN;
    return more <= 0
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, SHOWN)) + " and " + more + " more";
  }
}
