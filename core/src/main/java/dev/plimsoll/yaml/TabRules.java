package dev.plimsoll.yaml;

import dev.plimsoll.yaml.ScalarNode.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where Kubernetes' reader takes no tab: the rules of {@code yaml_parser_scan_to_next_token},
 * {@code scan_plain_scalar} and {@code scan_block_scalar_breaks} of {@code go.yaml.in/yaml/v2},
 * which are stricter than the engine's. Is shown the tokens of a document in order.
 */
final class TabRules {

  private final String text;
  private int at;
  private final List<Integer> accepted = new ArrayList<>();
  private boolean keyAllowed = true;
  private boolean inFlow;

  TabRules(String text, int start) {
    this.text = text;
    this.at = start;
  }

  /**
   * Goes over a scalar, an alias or a bracket, and what stands before it.
   *
   * @param style how the scalar is written; null for anything else
   * @param indent the column of the block collection around it, -1 for none
   * @param flow whether what follows stands within brackets
   * @return the offset of a tab that is refused, or -1
   */
  int token(int start, int end, @Nullable Style style, int indent, boolean flow) {
    int refused = gap(start);
    if (refused < 0 && style == Style.PLAIN) {
      refused = plain(start, end, indent);
    } else if (refused < 0 && (style == Style.LITERAL || style == Style.FOLDED)) {
      refused = block(start, indent);
    } else {
      at = end;
      keyAllowed = false;
    }
    inFlow = flow;
    return refused;
  }

  /** The tabs that go for blanks at the beginning of a line; the engine may end a scalar there. */
  List<Integer> accepted() {
    return accepted;
  }

  /** Goes over what stands between the last token and {@code end}; ends early at a token. */
  int gap(int end) {
    boolean broken = false;
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        if (keyAllowed && !inFlow) {
          return i;
        }
      } else if (EngineText.isBreak(c)) {
        broken = true;
        keyAllowed = true;
      } else if (c == '#') {
        i = lineEnd(i) - 1;
      } else if (c == '-' || c == '?') {
        keyAllowed = true;
      } else if (c == ':') {
        keyAllowed = broken;
      } else if (c == '&' || c == '!') {
        keyAllowed = false;
        while (i + 1 < end && text.charAt(i + 1) > ' ') {
          i++;
        }
      } else if (c != ' ' && c != ',' && c != '\uFEFF') {
        return -1;
      }
    }
    return -1;
  }

  private int plain(int start, int end, int indent) {
    boolean leading = false;
    int line = start;
    int i = start;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        if (leading && i - line <= indent) {
          return i;
        }
        if (leading) {
          accepted.add(i);
        }
      } else if (EngineText.isBreak(c)) {
        leading = true;
        line = i + 1;
      } else if (c != ' ') {
        if (i >= end) {
          break;
        }
        leading = false;
      }
    }
    at = i;
    keyAllowed = leading;
    return -1;
  }

  private int block(int start, int parent) {
    int header = lineEnd(start);
    int indent = 0;
    for (int i = start + 1; i < Math.min(header, start + 3); i++) {
      char c = text.charAt(i);
      if (c > '0' && c <= '9') {
        indent = Math.max(parent, 0) + c - '0';
      }
    }
    int widest = 0;
    int line = nextLine(header);
    while (line < text.length()) {
      int i = line;
      while (i < text.length() && text.charAt(i) == ' ' && (indent == 0 || i - line < indent)) {
        i++;
      }
      char c = i < text.length() ? text.charAt(i) : '\0';
      if (c == '\t' && (indent == 0 || i - line < indent)) {
        return i;
      }
      widest = Math.max(widest, i - line);
      if (!EngineText.isBreak(c)) {
        if (indent == 0) {
          indent = Math.max(Math.max(widest, parent + 1), 1);
        }
        if (i - line != indent) {
          break;
        }
      }
      line = nextLine(lineEnd(i));
    }
    at = line;
    keyAllowed = true;
    return -1;
  }

  private int nextLine(int lineEnd) {
    boolean both = text.startsWith("\r\n", lineEnd);
    return Math.min(text.length(), lineEnd + (both ? 2 : 1));
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && !EngineText.isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
