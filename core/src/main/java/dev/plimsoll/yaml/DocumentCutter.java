package dev.plimsoll.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into documents as {@code NewYAMLReader} of {@code k8s.io/apimachinery/pkg/util/yaml}
 * does: at every line that begins with three dashes, whatever YAML would say about the place.
 */
final class DocumentCutter {

  private static final String SEPARATOR = "---";

  private DocumentCutter() {}

  /**
   * The text of one document.
   *
   * @param start its beginning: behind the dashes above it, or where the text begins
   * @param end the beginning of the separator below it, or where the text ends
   * @param badSeparator the offset of a separator line with text behind its dashes, with which the
   *     document cannot be read; -1 for none
   */
  record Slice(int start, int end, int badSeparator) {}

  /** The documents of {@code text} from offset {@code from} on, and no more than {@code most}. */
  static List<Slice> cut(String text, int from, int most) {
    List<Slice> slices = new ArrayList<>();
    int start = from;
    boolean filled = false; // whether the document has a line: only then a separator ends it
    int line = from;
    while (line < text.length() && slices.size() < most) {
      int lineBreak = text.indexOf('\n', line);
      int next = lineBreak < 0 ? text.length() : lineBreak + 1;
      if (!text.startsWith(SEPARATOR, line)) {
        filled = true;
      } else if (!isClean(text, line + SEPARATOR.length(), next)) {
        slices.add(new Slice(filled ? start : line, next, line));
        start = next;
        filled = false;
      } else {
        if (filled) {
          slices.add(new Slice(start, line, -1));
        }
        start = line + SEPARATOR.length();
        // The line that ends a document is dropped; one that begins it is a line of it.
        filled = !filled;
      }
      line = next;
    }
    if (filled && slices.size() < most) {
      slices.add(new Slice(start, text.length(), -1));
    }
    return slices;
  }

  /** Whether nothing but blanks and a comment stands there. */
  private static boolean isClean(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        return c == '#';
      }
    }
    return true;
  }

  /** White space as Go's {@code unicode.IsSpace} has it. */
  static boolean isBlank(char c) {
    if (c <= ' ') {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }
    return c == 0x85
        || c == 0xA0
        || (c >= 0x1680 && (c == 0x3000 || c == 0x1680 || Character.isSpaceChar(c)));
  }
}
