package dev.plimsoll.cli;

import dev.plimsoll.diagnostic.Nearest;
import java.util.List;
import java.util.Optional;

/** Words that several complaints share. */
final class Words {

  private Words() {}

  /** The user's word between quotation marks. */
  static String quoted(String word) {
    return "\"" + word + "\"";
  }

  /** {@code : did you mean X?} where a known word is near, else the list of the known ones. */
  static String choice(String word, List<String> known) {
    Optional<String> near = Nearest.to(word, known);
    return near.isPresent()
        ? "; did you mean " + near.get() + "?"
        : "; there is " + String.join(", ", known);
  }
}
