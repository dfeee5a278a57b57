package dev.plimsoll.yaml;

import java.util.Arrays;

/**
 * A document as the engine is given it, and the way back from the engine's places, which count code
 * points, to UTF-16 offsets.
 *
 * <p>What differs from the document: the last line ends with a line break, as Kubernetes' reader
 * sees to it, and the line breaks that only YAML 1.1 knows are line feeds.
 */
final class EngineText {

  private static final int[] NONE = {};

  private final String document;
  private final int start;
  private boolean otherBreaks;
  private int[] pairs = NONE;
  private int pairCount;
  private int refused = -1;

  /**
   * Prepares a text.
   *
   * @param document the document
   * @param start where the engine is to begin
   */
  EngineText(String document, int start) {
    this.document = document;
    this.start = start;
    scan();
  }

  private void scan() {
    int length = document.length();
    for (int i = start; i < length; i++) {
      char c = document.charAt(i);
      if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\r' || c == '\t') {
        continue;
      }
      if (c < 0xA0) {
        if (c == 0x85) {
          otherBreaks = true;
        } else if (refused < 0) {
          refused = i;
        }
      } else if (c == 0x2028 || c == 0x2029) {
        otherBreaks = true;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(document.charAt(i + 1))) {
        addPair(i - start - pairCount);
        i++;
      } else if ((Character.isSurrogate(c) || c > 0xFFFD) && refused < 0) {
        refused = i;
      }
    }
  }

  private void addPair(int codePoint) {
    if (pairCount == pairs.length) {
      pairs = Arrays.copyOf(pairs, Math.max(16, pairCount * 2));
    }
    pairs[pairCount++] = codePoint;
  }

  /** Whether a character ends a line, as YAML 1.1 has it. */
  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** The offset of the first character that YAML does not allow, or -1. */
  int refused() {
    return refused;
  }

  /** What the engine is to read. */
  String text() {
    String text = start == 0 ? document : document.substring(start);
    if (otherBreaks) {
      text = text.replace('\u0085', '\n').replace('\u2028', '\n').replace('\u2029', '\n');
    }
    return text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? text : text + '\n';
  }

  /** The offset in the document of a place that the engine counts in code points. */
  int offset(int codePoint) {
    int offset = start + codePoint;
    if (pairCount > 0) {
      int found = Arrays.binarySearch(pairs, 0, pairCount, codePoint);
      offset += found >= 0 ? found : -found - 1;
    }
    return Math.min(offset, document.length());
  }
}
