package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.Position;
import dev.plimsoll.source.Span;

/**
 * The line of a file that a location begins in, with carets under its characters.
 *
 * <p>Widths are those of terminals: an emoji or a Chinese character takes two columns, a combining
 * mark none. A long line is cut to a window around the place. Control characters of the user's text
 * never reach the terminal.
 */
final class Excerpt {

  private static final int WINDOW = 110;
  private static final int BEFORE = 30;
  private static final String CUT = "...";
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private Excerpt() {}

  /** Writes the excerpt below an arrow line: a frame, the line, the carets and a label. */
  static void render(
      Location location, Severity severity, Style style, int gutter, StringBuilder out) {
    Position start = location.start();
    Span line = location.file().lineSpan(start.line());
    String text = location.file().text();
    int from = location.span().start();
    int to = Math.min(Math.max(location.span().end(), from), line.end());
    from = Math.min(from, line.end());
    int windowStart = line.start();
    if (line.length() > WINDOW && from - line.start() > BEFORE) {
      windowStart = from - BEFORE;
      if (Character.isLowSurrogate(text.charAt(windowStart))) {
        windowStart--;
      }
    }
    int windowEnd = Math.min(line.end(), windowStart + WINDOW);
    if (windowEnd < line.end() && Character.isHighSurrogate(text.charAt(windowEnd - 1))) {
      windowEnd++;
    }
    to = Math.min(to, windowEnd);

    String number = Integer.toString(start.line());
    String shown =
        (windowStart > line.start() ? CUT : "")
            + printable(text.substring(windowStart, windowEnd))
            + (windowEnd < line.end() ? CUT : "");
    int indent =
        (windowStart > line.start() ? CUT.length() : 0)
            + width(printable(text.substring(windowStart, from)));
    int carets = Math.max(1, width(printable(text.substring(from, Math.max(from, to)))));
    boolean more = location.span().end() > line.end();

    out.append(style.faint(" ".repeat(gutter) + " |")).append('\n');
    out.append(style.faint(" ".repeat(gutter - number.length()) + number + " |"));
    if (!shown.isBlank()) {
      out.append(' ').append(shown);
    }
    out.append('\n');
    out.append(style.faint(" ".repeat(gutter) + " |"))
        .append(' ')
        .append(" ".repeat(indent))
        .append(style.severity(severity, "^".repeat(carets) + (more ? CUT : "")))
        .append('\n');
  }

  /** The text with a stand-in for each character that would move or paint a terminal. */
  static String printable(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPrintable(c)) {
        if (clean != null) {
          clean.append(c);
        }
        continue;
      }
      if (clean == null) {
        clean = new StringBuilder(text.length() + 8).append(text, 0, i);
      }
      if (c != BYTE_ORDER_MARK) {
        clean.append(c == '\t' ? ' ' : '\ufffd');
      }
    }
    return clean == null ? text : clean.toString();
  }

  private static boolean isPrintable(char c) {
    boolean control = c < ' ' || (c >= 0x7f && c < 0xa0);
    boolean reorders = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    return !control && !reorders && c != BYTE_ORDER_MARK && c != 0x2028 && c != 0x2029;
  }

  /** How many columns of a terminal a text takes. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x300) {
        width++;
      } else if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
        width += 2;
        i++;
      } else {
        width += widthBeyondLatin(c);
      }
    }
    return width;
  }

  private static int widthBeyondLatin(char c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115f)
            || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0xffe0 && c <= 0xffe6);
    return wide ? 2 : 1;
  }
}
