package dev.plimsoll.schedule;

import dev.plimsoll.tree.Located;

/**
 * Why a Pod finds no node, for the person who wrote its manifest.
 *
 * @param message why, with the numbers, to stand behind "finds no node: "
 * @param help the smallest change that would help
 * @param at the field of the manifest to look at
 */
public record Explanation(String message, String help, Located at) {

  /** The scheduler's own reasons, where nobody knows better words. */
  public static Explanation of(Rejection rejection) {
    return new Explanation(
        String.join(", ", rejection.reasons()),
        "change the Pod, or the nodes",
        rejection.blame().place());
  }
}
