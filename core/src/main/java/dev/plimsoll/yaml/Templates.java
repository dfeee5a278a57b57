package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;

/**
 * Finds placeholders of template engines in a document that cannot be read: Helm's {@code {{ }}},
 * Maven's {@code @name@} and {@code ${name}}.
 */
final class Templates {

  private final String document;
  private final int lastClose; // so that a million unclosed braces cost no search each

  Templates(String document) {
    this.document = document;
    this.lastClose = document.lastIndexOf("}}");
  }

  /** Whether it is worth looking. */
  static boolean mayHold(String document) {
    return document.contains("{{") || document.contains("${") || document.indexOf('@') >= 0;
  }

  /**
   * The document with something harmless of the same length in the place of each placeholder: a
   * word, or blanks where nothing else stands on the line.
   */
  String fill() {
    StringBuilder filled = new StringBuilder(document);
    int at = 0;
    while (at < document.length()) {
      int end = end(at);
      if (end < 0) {
        at++;
        continue;
      }
      char filler = standsAlone(at, end) ? ' ' : 'x';
      for (int i = at; i < end; i++) {
        char c = document.charAt(i);
        if (c != '\n' && c != '\r') {
          filled.setCharAt(i, filler);
        }
      }
      at = end;
    }
    return filled.toString();
  }

  /** Reports the last placeholder that begins in or above the line of {@code offset}. */
  void report(int offset, SyntaxProblems problems) {
    int limit = document.indexOf('\n', Math.min(offset, document.length()));
    int best = -1;
    int bestEnd = -1;
    int at = 0;
    while (at < document.length()) {
      int end = end(at);
      if (end < 0) {
        at++;
        continue;
      }
      if (best >= 0 && limit >= 0 && at > limit) {
        break;
      }
      best = at;
      bestEnd = end;
      at = end;
    }
    if (best < 0) {
      return;
    }
    problems.error(
        "not-rendered",
        "the template `"
            + SyntaxProblems.shorten(document.substring(best, bestEnd))
            + "` is not rendered, so this is no YAML yet",
        Placeholders.help(document.substring(best, bestEnd)),
        new Span(best, bestEnd));
  }

  /** The end of the placeholder that begins at {@code at}, or -1 if none does. */
  private int end(int at) {
    return document.charAt(at) == '{' && at + 2 > lastClose ? -1 : Placeholders.end(document, at);
  }

  private boolean standsAlone(int start, int end) {
    int before = start - 1;
    while (before >= 0 && (document.charAt(before) == ' ' || document.charAt(before) == '\t')) {
      before--;
    }
    int after = end;
    while (after < document.length()
        && (document.charAt(after) == ' ' || document.charAt(after) == '\t')) {
      after++;
    }
    return (before < 0 || document.charAt(before) == '\n')
        && (after == document.length()
            || document.charAt(after) == '\n'
            || document.charAt(after) == '\r');
  }
}
