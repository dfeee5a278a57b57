package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.EngineText.Patch;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the engine, which reads YAML 1.2, and Kubernetes' reader ({@code scannerc.go} of {@code
 * go.yaml.in/yaml/v2}) part: what only the engine takes is reported, and for what the engine
 * refuses or reads otherwise there are patches, with which the document is to be read again.
 */
final class ReaderDifferences {

  private final String text;
  private final SyntaxProblems problems;
  private final List<Patch> patches = new ArrayList<>();

  ReaderDifferences(String text, SyntaxProblems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** What the engine should be given instead. */
  List<Patch> patches() {
    return patches;
  }

  /** Looks at a plain scalar within brackets: a question mark ends it, a final colon does not. */
  void plainInFlow(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (text.charAt(i) == '?') {
        problems.questionMark(text.substring(start, end), new Span(i, i + 1));
        return;
      }
    }
    char first = text.charAt(start);
    if (first == ':' || (first == '?' && end > start + 1)) {
      patches.add(new Patch(start + 1, 0, " "));
    } else if (end + 1 < text.length()
        && text.charAt(end) == ':'
        && ",[]{}".indexOf(text.charAt(end + 1)) >= 0) {
      patches.add(new Patch(start, 0, "\""));
      patches.add(new Patch(end + 1, 0, "\""));
    }
  }

  /** Whether a text may have come of an escape that only the engine knows. */
  static boolean isOdd(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '/' || Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  /** Looks at a scalar in double quotes: {@code \/} is no escape, nor is half a character. */
  void doubleQuoted(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\\') {
        if (text.charAt(i + 1) == '/') {
          problems.noEscape("/", new Span(i, i + 2));
          return;
        }
        if (isHalf(i + 1, end)) {
          problems.halfCharacter(new Span(i, i + 6));
          return;
        }
        i++;
      }
    }
  }

  /** Whether {@code ud800} to {@code udfff} stands there, a surrogate. */
  private boolean isHalf(int at, int end) {
    return at + 5 < end
        && text.charAt(at) == 'u'
        && (text.charAt(at + 1) | 0x20) == 'd'
        && Character.digit(text.charAt(at + 2), 16) >= 8;
  }

  /**
   * Looks at an anchor or alias, whose name has only letters, digits, {@code -} and {@code _}.
   *
   * @param sign the offset of its {@code &} or {@code *}
   * @return whether the engine takes the same name
   */
  boolean anchor(int sign, String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '_'
              || c == '-';
      if (plain) {
        continue;
      }
      if (i > 0 && "?:,]}%@`".indexOf(c) >= 0) {
        patches.add(new Patch(sign + 1 + i, 0, " "));
      } else {
        problems.anchorName(name, new Span(sign, sign + 1 + name.length()));
      }
      return false;
    }
    return true;
  }

  /**
   * Looks for a patch for what the engine refuses.
   *
   * @param read the end of the last value that was read
   * @param at the offset at which the engine stopped
   * @param context where that begins which the engine was reading
   * @param problem the engine's words for what is wrong
   * @param reading the engine's words for what it was reading
   */
  void refused(int read, int at, int context, String problem, String reading) {
    if (reading.contains("quoted scalar") && text.startsWith("\\'", at - 1)) {
      escapedQuotes(at - 1);
    } else if (isVersion(lineStart(at))) {
      int line = lineStart(at);
      patches.add(new Patch(line, text.length() - line, ""));
    } else if (reading.contains("block scalar") && text.startsWith("#", at) && at > context) {
      patches.add(new Patch(at, 0, " "));
    } else {
      leadingTabs(read, at);
    }
  }

  /** Blanks for tabs that Kubernetes' reader takes for such. */
  void leadingTabs(List<Integer> tabs, EngineText engineText) {
    for (int tab : tabs) {
      if (!engineText.isPatched(tab)) {
        patches.add(new Patch(tab, 1, " "));
      }
    }
  }

  /** Whether a line is a directive, which ends the document; what follows is not read. */
  private boolean isVersion(int line) {
    if (line == 0 || !text.startsWith("%YAML ", line)) {
      return false;
    }
    int i = line + 6;
    boolean dot = false;
    while (i < text.length() && (text.charAt(i) == '.' || Character.isDigit(text.charAt(i)))) {
      dot |= text.charAt(i) == '.';
      i++;
    }
    return dot && (i == text.length() || text.charAt(i) <= ' ');
  }

  private int lineStart(int offset) {
    int line = Math.min(offset, text.length());
    while (line > 0 && !EngineText.isBreak(text.charAt(line - 1))) {
      line--;
    }
    return line;
  }

  private void escapedQuotes(int first) {
    for (int i = first; i + 1 < text.length() && text.charAt(i) != '"'; i++) {
      if (text.charAt(i) == '\\') {
        if (text.charAt(i + 1) == '\'') {
          patches.add(new Patch(i, 1, ""));
        }
        i++;
      }
    }
  }

  /** Blanks for the tabs at the beginning of lines; {@link TabRules} has its say afterwards. */
  private void leadingTabs(int read, int at) {
    boolean leading = false;
    for (int i = read; i < text.length(); i++) {
      char c = text.charAt(i);
      if (EngineText.isBreak(c)) {
        leading = true;
      } else if (c == '\t') {
        if (leading) {
          patches.add(new Patch(i, 1, " "));
        }
      } else if (c != ' ') {
        leading = false;
        if (i >= at) {
          return;
        }
      }
    }
  }
}
