package dev.plimsoll.report;

/**
 * Writes indented XML. The platform's own writer leaves line breaks in attributes as they are,
 * which readers then take for blanks, and characters that XML cannot hold.
 */
final class Xml {

  private final StringBuilder out;
  private int depth;

  /** A writer that has written the declaration. */
  Xml(StringBuilder out) {
    this.out = out;
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /**
   * Opens an element that holds others.
   *
   * @param attributes names and values in turn
   */
  void open(String name, String... attributes) {
    start(name, attributes);
    out.append(">\n");
    depth++;
  }

  /** Closes an element that holds others. */
  void close(String name) {
    depth--;
    out.append("  ".repeat(depth)).append("</").append(name).append(">\n");
  }

  /** Writes an element that holds nothing. */
  void empty(String name, String... attributes) {
    start(name, attributes);
    out.append("/>\n");
  }

  /** Writes an element that holds text. */
  void text(String name, String text, String... attributes) {
    start(name, attributes);
    out.append('>');
    escaped(text, false);
    out.append("</").append(name).append(">\n");
  }

  private void start(String name, String... attributes) {
    out.append("  ".repeat(depth)).append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escaped(attributes[i + 1], true);
      out.append('"');
    }
  }

  private void escaped(String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\n' -> out.append(attribute ? "&#10;" : "\n");
        case '\t' -> out.append(attribute ? "&#9;" : "\t");
        case '\r' -> out.append("&#13;");
        default -> {
          boolean pair =
              Character.isHighSurrogate(c)
                  && i + 1 < text.length()
                  && Character.isLowSurrogate(text.charAt(i + 1));
          if (pair) {
            out.append(c).append(text.charAt(++i));
          } else {
            out.append(isXml(c) ? c : '\ufffd');
          }
        }
      }
    }
  }

  /** Whether XML 1.0 can hold a character that is neither half of a pair nor a line break. */
  private static boolean isXml(char c) {
    return c >= ' ' && !Character.isSurrogate(c) && c < '\ufffe';
  }
}
