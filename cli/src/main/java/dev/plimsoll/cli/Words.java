package dev.plimsoll.cli;

import dev.plimsoll.diagnostic.Nearest;
import java.util.List;
import java.util.Optional;

/** Words that several complaints share. */
final class Words {

  private Words() {}

  /** The user's word, set apart as findings set apart what is in a file. */
  static String quoted(String word) {
    return "`" + word + "`";
  }

  /** {@code ; did you mean `X`?} where a known word is near, else the list of the known ones. */
  static String choice(String word, List<String> known) {
    Optional<String> near = nearest(word, known);
    return near.isPresent()
        ? "; did you mean " + quoted(near.get()) + "?"
        : "; known are " + String.join(", ", known);
  }

  /** The known word that was probably meant: near in its letters, or begun and not finished. */
  static Optional<String> nearest(String word, List<String> known) {
    String beginning = word.startsWith("--") ? word.substring(2) : word;
    if (beginning.length() >= 3) {
      for (String candidate : known) {
        if (candidate.startsWith(word)) {
          return Optional.of(candidate);
        }
      }
    }
    return Nearest.to(word, known);
  }
}
