package dev.plimsoll.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text and the name that its reader knows it by.
 *
 * <p>Lines end at {@code \n}, {@code \r\n} or {@code \r}, as YAML and the language server protocol
 * count them. The index of lines is built when first asked for. Two source files are equal when
 * they are the same object: a name may be given to two texts.
 */
public final class SourceFile {

  private final String name;
  private final String text;
  private int @Nullable [] lineStarts;

  private SourceFile(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * A source file.
   *
   * @param name the path as the user wrote it, with forward slashes, or a name such as {@code
   *     <stdin>}
   * @param text the whole text; a byte-order mark, if any, is part of it
   */
  public static SourceFile of(String name, String text) {
    return new SourceFile(name, text);
  }

  /** The path or name, as the user is to read it. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The number of UTF-16 units of the text. */
  public int length() {
    return text.length();
  }

  /** The number of lines; a text that ends with a line break has an empty last one. */
  public int lineCount() {
    return starts().length;
  }

  /**
   * Line and column of an offset.
   *
   * @param offset a UTF-16 offset, 0 to {@link #length()}; what lies outside is moved to the nearer
   *     end
   */
  public Position position(int offset) {
    int clamped = Math.max(0, Math.min(offset, text.length()));
    int found = Arrays.binarySearch(starts(), clamped);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, clamped - starts()[line] + 1);
  }

  /**
   * The span of a line without its line break.
   *
   * @param line the line, 1 to {@link #lineCount()}
   */
  public Span lineSpan(int line) {
    int[] starts = starts();
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] : text.length();
    while (end > start && isBreak(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  @Override
  public String toString() {
    return name;
  }

  private int[] starts() {
    int[] known = lineStarts;
    if (known == null) {
      known = lineStarts(text);
      lineStarts = known; // a race computes the same array twice, which harms nobody
    }
    return known;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBreak(c) || (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
        continue;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
