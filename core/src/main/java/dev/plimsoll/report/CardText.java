package dev.plimsoll.report;

/**
 * Markdown of cards for terminals: headings stand out, code is indented, the rest stays as it is.
 */
public final class CardText {

  private CardText() {}

  /**
   * A card for people.
   *
   * @param markdown paragraphs, headings, fenced code and lists
   * @param style how to paint headings
   */
  public static String of(String markdown, Style style) {
    StringBuilder out = new StringBuilder();
    boolean code = false;
    for (String line : markdown.split("\n", -1)) {
      if (line.startsWith("```")) {
        code = !code;
        continue;
      }
      if (code) {
        out.append(line.isEmpty() ? "" : "    " + line);
      } else if (line.startsWith("#")) {
        int text = 0;
        while (text < line.length() && (line.charAt(text) == '#' || line.charAt(text) == ' ')) {
          text++;
        }
        out.append(style.strong(line.substring(text)));
      } else {
        out.append(line);
      }
      out.append('\n');
    }
    return out.toString().stripTrailing() + "\n";
  }
}
