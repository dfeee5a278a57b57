package dev.plimsoll.schedule;

import dev.plimsoll.tree.Located;

/**
 * Why a Pod finds no node, for the person who wrote its manifest.
 *
 * @param message why, with the numbers, to stand behind "finds no node: "
 * @param help the smallest change that would help
 * @param at the field of the manifest to look at
 * @param slip whether the help names what was likely meant, such as a label that is nearly the same
 */
public record Explanation(String message, String help, Located at, boolean slip) {

  /** Not about a slip. */
  public Explanation(String message, String help, Located at) {
    this(message, help, at, false);
  }

  /** The same with other help, behind what was likely meant. */
  Explanation withHelp(String words) {
    return new Explanation(message, slip ? help + "; or " + words : words, at, slip);
  }

  /** The scheduler's own reasons, where nobody knows better words. */
  public static Explanation of(Rejection rejection) {
    return new Explanation(
        String.join(", ", rejection.reasons()),
        "change the Pod, or the nodes",
        rejection.blame().place());
  }
}
