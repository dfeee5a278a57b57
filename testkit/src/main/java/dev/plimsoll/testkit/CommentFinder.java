package dev.plimsoll.testkit;

/**
 * Finds the comment of each line of a YAML text, line by line from the top. Works on broken YAML
 * too, which suites hold on purpose, so it does not parse: it knows quoted scalars that end on
 * their line, and block scalars.
 */
final class CommentFinder {

  /**
   * Lines indented by more than this belong to a block scalar; the largest number if there is none.
   */
  private int blockIndent = Integer.MAX_VALUE;

  /** Where the comment of the next line starts, at its {@code #}; -1 if it has none. */
  int commentIn(String line) {
    if (blockIndent != Integer.MAX_VALUE) {
      boolean marker = line.startsWith("---") || line.startsWith("...");
      if (line.isBlank() || (indent(line) > blockIndent && !marker)) {
        return -1;
      }
      blockIndent = Integer.MAX_VALUE;
    }
    int comment = comment(line);
    String content = (comment < 0 ? line : line.substring(0, comment)).stripTrailing();
    if (opensBlockScalar(content)) {
      blockIndent = parentIndent(content);
    }
    return comment;
  }

  private static int comment(String line) {
    char quote = 0;
    char before = ' ';
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        if (c == '\\' && quote == '"') {
          i++;
        } else if (c == quote) {
          quote = 0;
          before = c;
        }
      } else if (c == '#' && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
        return i;
      } else if ((c == '"' || c == '\'') && " :-,[{?".indexOf(before) >= 0) {
        quote = c;
      } else if (!Character.isWhitespace(c)) {
        before = c;
      }
    }
    return -1;
  }

  /** Whether the last word is the header of a block scalar, as in {@code key: |-}. */
  private static boolean opensBlockScalar(String content) {
    int word = content.lastIndexOf(' ') + 1;
    if (word == content.length() || "|>".indexOf(content.charAt(word)) < 0) {
      return false;
    }
    for (int i = word + 1; i < content.length(); i++) {
      if ("+-0123456789".indexOf(content.charAt(i)) < 0) {
        return false;
      }
    }
    String before = content.substring(0, word).stripTrailing();
    int last = before.lastIndexOf(' ') + 1;
    return before.endsWith(":")
        || before.endsWith("-")
        || (last < before.length() && "&!".indexOf(before.charAt(last)) >= 0);
  }

  /** The indentation of the key or dash that the block scalar belongs to. */
  private static int parentIndent(String content) {
    if (content.startsWith("---")) {
      return -1;
    }
    int at = indent(content);
    while (content.startsWith("- ", at)) {
      int next = at + 1;
      while (content.charAt(next) == ' ') {
        next++;
      }
      if ("|>".indexOf(content.charAt(next)) >= 0) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }
}
