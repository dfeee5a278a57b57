package dev.plimsoll.tree;

import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.source.Location;
import dev.plimsoll.yaml.ScalarNode;

/** Makes the changes of text that repairs consist of, written as the author writes. */
public final class Edits {

  private Edits() {}

  /**
   * Writes another word where a scalar is written; quotes stay what they are.
   *
   * @param at the scalar
   * @param word what it is to be: letters, digits, dots and dashes, so that no quotes are needed
   *     that were not there
   */
  public static Edit replace(Located at, String word) {
    Location location = at.location();
    if (at.node().orElse(null) instanceof ScalarNode scalar && !location.span().isEmpty()) {
      char first = location.text().charAt(0);
      boolean quoted =
          scalar.style() == ScalarNode.Style.SINGLE_QUOTED
              || scalar.style() == ScalarNode.Style.DOUBLE_QUOTED;
      if (quoted) {
        return new Edit(location, first + word + first);
      }
    }
    return new Edit(location, word);
  }
}
