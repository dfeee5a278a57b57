package dev.plimsoll.validate;

import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;

/** How many bytes a text takes on the server, counted without making them. */
public final class TextSize {

  private TextSize() {}

  /** The bytes of a text in UTF-8. */
  public static long utf8(String text) {
    long bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2; // two surrogates make four bytes
      }
    }
    return bytes;
  }

  /** The bytes of a value in JSON without blanks, as clients send it. */
  public static long json(Node written) {
    Node node = written.resolved();
    long bytes = 2;
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.effective()) {
        bytes += quoted(entry.name()) + json(entry.value()) + 2; // a colon and a comma
      }
      return Math.max(2, bytes - 1);
    }
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.items()) {
        bytes += json(item) + 1;
      }
      return Math.max(2, bytes - 1);
    }
    ScalarNode scalar = (ScalarNode) node;
    return scalar.value() instanceof Scalar.Text text
        ? quoted(text.value())
        : scalar.value() instanceof Scalar.Null ? 4 : utf8(scalar.text());
  }

  private static long quoted(String text) {
    long bytes = utf8(text) + 2;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c == '\n' || c == '\r' || c == '\t') {
        bytes++;
      } else if (c < ' ') {
        bytes += 5;
      }
    }
    return bytes;
  }

  /** The bytes that a text in base64 stands for. */
  public static long base64(String text) {
    long digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '=' && c != '\n' && c != '\r') {
        digits++;
      }
    }
    return digits * 3 / 4;
  }
}
