package dev.plimsoll.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A document as the engine is given it, and the way back from the engine's places, which count code
 * points, to UTF-16 offsets.
 *
 * <p>What differs from the document: the last line ends with a line break, as Kubernetes' reader
 * sees to it, the line breaks that only YAML 1.1 knows are line feeds, and patches are applied.
 */
final class EngineText {

  private static final int[] NONE = {};

  private final String document;
  private final int start;
  private final List<Patch> patches = new ArrayList<>();
  private boolean otherBreaks;
  private boolean tabs;
  private int[] pairs = NONE;
  private int pairCount;
  private int refused = -1;
  private int[] places = NONE;

  /**
   * Something that the engine is to read instead of what is written, so that it reads what
   * Kubernetes' reader does.
   *
   * @param offset where, in the document
   * @param deleted how many characters to leave out
   * @param inserted what to put in their place; no surrogates
   */
  record Patch(int offset, int deleted, String inserted) {}

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
      if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\r') {
        continue;
      }
      if (c == '\t') {
        tabs = true;
      } else if (c < 0xA0) {
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

  /** Where the engine begins. */
  int start() {
    return start;
  }

  /** Whether a character ends a line, as YAML 1.1 has it. */
  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** The offset of the first character that YAML does not allow, or -1. */
  int refused() {
    return refused;
  }

  /** Whether there is a tab, about which the engine and Kubernetes' reader differ. */
  boolean hasTabs() {
    return tabs;
  }

  /** Adds patches, none of which touches another. */
  void patch(List<Patch> more) {
    patches.addAll(more);
    patches.sort((left, right) -> Integer.compare(left.offset, right.offset));
  }

  /** Whether there is a patch at an offset. */
  boolean isPatched(int offset) {
    for (Patch patch : patches) {
      if (patch.offset == offset) {
        return true;
      }
    }
    return false;
  }

  /** What the engine is to read. */
  String text() {
    String text = patches.isEmpty() ? document.substring(start) : patched();
    if (otherBreaks) {
      text = text.replace('\u0085', '\n').replace('\u2028', '\n').replace('\u2029', '\n');
    }
    return text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? text : text + '\n';
  }

  private String patched() {
    StringBuilder text = new StringBuilder(document.length() - start + patches.size());
    int[] found = new int[document.length() - start + 4 * patches.size() + 1];
    int count = 0;
    int at = start;
    for (int next = 0; next <= patches.size(); next++) {
      int until = next < patches.size() ? patches.get(next).offset : document.length();
      while (at < until) {
        found[count++] = at;
        int length = Character.charCount(document.codePointAt(at));
        text.append(document, at, at + length);
        at += length;
      }
      if (next < patches.size()) {
        Patch patch = patches.get(next);
        text.append(patch.inserted);
        for (int i = 0; i < patch.inserted.length(); i++) {
          found[count++] = at;
        }
        at += patch.deleted;
      }
    }
    found[count++] = document.length();
    places = Arrays.copyOf(found, count);
    return text.toString();
  }

  /** The offset in the document of a place that the engine counts in code points. */
  int offset(int codePoint) {
    if (places.length > 0) {
      return places[Math.min(codePoint, places.length - 1)];
    }
    int offset = start + codePoint;
    if (pairCount > 0) {
      int found = Arrays.binarySearch(pairs, 0, pairCount, codePoint);
      offset += found >= 0 ? found : -found - 1;
    }
    return Math.min(offset, document.length());
  }
}
