package dev.plimsoll.model;

import dev.plimsoll.tree.Reader;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import java.util.Optional;

/** Reads a quantity from a string, spaces around it ignored, or from a number's JSON text. */
final class QuantityReader implements Reader<Quantity> {

  @Override
  public Optional<Quantity> read(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      return Optional.empty();
    }
    if (scalar.value() instanceof Scalar.Text text) {
      return Quantity.parse(trimmed(text.value()));
    }
    if (scalar.value() instanceof Scalar.Int whole) {
      return Quantity.parse(whole.json());
    }
    if (scalar.value() instanceof Scalar.Real real) {
      return Quantity.parse(real.json());
    }
    return Optional.empty();
  }

  @Override
  public Quantity zero() {
    return Quantity.ZERO;
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /**
   * The spaces that Go trims and JSON does not escape: the original trims the text before it
   * resolves escapes, so that a tab or a line break around a quantity makes it invalid.
   */
  private static boolean isSpace(char c) {
    return c == ' '
        || (c >= 0x85 && (c == 0x85 || (c != 0x2028 && c != 0x2029 && Character.isSpaceChar(c))));
  }
}
