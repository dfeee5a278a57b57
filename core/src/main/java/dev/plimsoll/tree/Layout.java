package dev.plimsoll.tree;

import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Comment;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the author of a document has laid it out: lines, columns, comments, and the habits that new
 * text is to follow. Offsets count from the beginning of the document, as its nodes' spans do.
 */
final class Layout {

  private final YamlDocument document;
  private final Located near;
  private final String text;
  private final int base;
  private final int length;

  /** The layout of the document of a place; habits are looked for above the place first. */
  Layout(Located near) {
    this.document = near.document();
    this.near = near;
    this.text = document.file().text();
    this.base = document.base();
    this.length = document.span().length();
  }

  int length() {
    return length;
  }

  char at(int offset) {
    return text.charAt(base + offset);
  }

  String between(int from, int to) {
    return text.substring(base + from, base + to);
  }

  // --- lines -------------------------------------------------------------------------------------

  int lineStart(int offset) {
    int start = offset;
    while (start > 0 && !isBreak(at(start - 1))) {
      start--;
    }
    return start < length && at(start) == '\uFEFF' ? start + 1 : start;
  }

  /** Where the line ends, its line break not included. */
  int lineEnd(int offset) {
    int end = offset;
    while (end < length && !isBreak(at(end))) {
      end++;
    }
    return end;
  }

  /** The beginning of the line after the one with {@code offset}; the end where there is none. */
  int nextLine(int offset) {
    int end = lineEnd(offset);
    if (end < length - 1 && at(end) == '\r' && at(end + 1) == '\n') {
      return end + 2;
    }
    return Math.min(end + 1, length);
  }

  int column(int offset) {
    return offset - lineStart(offset);
  }

  /** Whether nothing but blanks stands there. */
  boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (at(i) != ' ' && at(i) != '\t') {
        return false;
      }
    }
    return true;
  }

  boolean isFirstOnLine(int offset) {
    return isBlank(lineStart(offset), offset);
  }

  boolean isOneLine(int from, int to) {
    return lineEnd(from) >= to;
  }

  /** The offset of the next character that is no blank, from {@code offset} on in its line. */
  int skipBlanks(int offset) {
    int at = offset;
    while (at < length && (at(at) == ' ' || at(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** The offset of the next character that is no blank, no line break and no comment. */
  int skipGap(int offset) {
    int at = offset;
    while (at < length) {
      char c = at(at);
      if (c == '#') {
        at = lineEnd(at);
      } else if (c == ' ' || c == '\t' || isBreak(c)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** The author's line break: the document's first, else the file's. */
  String lineBreak() {
    for (int start : new int[] {base, 0}) {
      for (int i = start; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\n') {
          return "\n";
        }
        if (c == '\r') {
          return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "\r\n" : "\r";
        }
      }
    }
    return "\n";
  }

  // --- comments ----------------------------------------------------------------------------------

  /** The comment behind a place on the same line, or null. */
  @Nullable Comment commentOnLine(int offset) {
    Comment comment = commentFrom(offset);
    return comment != null && comment.span().start() <= lineEnd(offset) ? comment : null;
  }

  /** The first comment that begins at {@code offset} or behind it, or null. */
  @Nullable Comment commentFrom(int offset) {
    List<Comment> comments = document.comments();
    int low = 0;
    int high = comments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comments.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < comments.size() ? comments.get(low) : null;
  }

  /**
   * Where the comment lines begin that belong to what stands on the line that begins at {@code
   * line}: those right above it, in the same column.
   */
  int leadingComments(int line, int column) {
    int start = line;
    while (start > 0) {
      int above = lineStart(start - 1 - (isPair(start - 1) ? 1 : 0));
      Comment comment = commentFrom(above);
      if (comment == null
          || !comment.ownLine()
          || comment.span().start() >= start
          || column(comment.span().start()) != column) {
        break;
      }
      start = above;
    }
    return start;
  }

  /** Whether the line feed at an offset is the second half of a line break. */
  private boolean isPair(int offset) {
    return offset > 0 && at(offset) == '\n' && at(offset - 1) == '\r';
  }

  // --- habits ------------------------------------------------------------------------------------

  /** How much deeper than its parent the author begins a mapping. */
  int step() {
    int found = habit(false);
    return found > 0 ? found : 2;
  }

  /** How much deeper than its key the author begins a list; often not at all. */
  int listStep() {
    return Math.max(0, habit(true));
  }

  private int habit(boolean list) {
    for (Located at = near; !at.isRoot(); at = at.parent()) {
      int step = step(at.parent().raw(), at.raw(), list);
      if (step >= 0) {
        return step;
      }
    }
    return search(document.root(), list, 0);
  }

  /** The first such step in document order, or -1. */
  private int search(Node node, boolean list, int depth) {
    if (depth > 64) {
      return -1; // so that no input asks for a deep stack
    }
    if (node instanceof MappingNode mapping && !mapping.flow()) {
      for (Entry entry : mapping.entries()) {
        int step = step(mapping, entry.value(), list);
        step = step >= 0 ? step : search(entry.value(), list, depth + 1);
        if (step >= 0) {
          return step;
        }
      }
    } else if (node instanceof SequenceNode sequence && !sequence.flow()) {
      for (Node item : sequence.items()) {
        int step = search(item, list, depth + 1);
        if (step >= 0) {
          return step;
        }
      }
    }
    return -1;
  }

  private int step(@Nullable Node parent, @Nullable Node child, boolean list) {
    if (child == null || !(parent instanceof MappingNode outer) || outer.flow()) {
      return -1;
    }
    boolean wanted =
        list
            ? child instanceof SequenceNode sequence && !sequence.flow()
            : child instanceof MappingNode inner && !inner.flow();
    if (!wanted) {
      return -1;
    }
    return column(child) - column(outer);
  }

  /** The column in which a block collection's keys or dashes stand. */
  int column(Node collection) {
    if (collection instanceof MappingNode mapping) {
      List<Entry> entries = mapping.entries();
      for (int i = entries.size() - 1; i > 0; i--) {
        int start = entries.get(i).key().span().start();
        if (isFirstOnLine(start)) {
          return column(start);
        }
      }
    }
    return column(propertiesStart(collection.span().start()));
  }

  /** Where an anchor or tag begins that stands before a key or value on its line. */
  int propertiesStart(int offset) {
    int line = lineStart(offset);
    int start = offset;
    while (true) {
      int end = start;
      while (end > line && isBlank(end - 1, end)) {
        end--;
      }
      int word = end;
      while (word > line && !isBlank(word - 1, word)) {
        word--;
      }
      if (word == end || (at(word) != '&' && at(word) != '!')) {
        return start;
      }
      start = word;
    }
  }

  /** Whether what is in brackets is written as JSON is: with the keys in double quotes. */
  boolean isJson(Node container) {
    return hasQuotedKeys(container) || hasQuotedKeys(document.root());
  }

  private static boolean hasQuotedKeys(Node node) {
    if (!(node instanceof MappingNode mapping) || !mapping.flow() || mapping.entries().isEmpty()) {
      return false;
    }
    for (Entry entry : mapping.entries()) {
      if (entry.key().style() != ScalarNode.Style.DOUBLE_QUOTED) {
        return false;
      }
    }
    return true;
  }

  /** The last scalar written within a value, or null where that is an alias or brackets. */
  static @Nullable ScalarNode lastScalar(Node node) {
    Node last = node;
    while (true) {
      if (last instanceof MappingNode mapping && !mapping.flow() && !mapping.entries().isEmpty()) {
        last = mapping.entries().get(mapping.entries().size() - 1).value();
      } else if (last instanceof SequenceNode list && !list.flow() && !list.items().isEmpty()) {
        last = list.items().get(list.items().size() - 1);
      } else {
        return last instanceof ScalarNode scalar ? scalar : null;
      }
    }
  }

  static boolean isBlockScalar(@Nullable Node node) {
    return node instanceof ScalarNode scalar
        && (scalar.style() == ScalarNode.Style.LITERAL
            || scalar.style() == ScalarNode.Style.FOLDED);
  }

  /** Whether the blank lines below a value are part of it: a block scalar with a plus. */
  boolean keepsBlankLines(@Nullable Node node) {
    if (node == null || !isBlockScalar(node)) {
      return false;
    }
    Span span = node.span();
    int at = span.start() + 1;
    while (at < span.end() && (at(at) == '-' || (at(at) >= '0' && at(at) <= '9'))) {
      at++;
    }
    return at < span.end() && at(at) == '+';
  }

  /** The beginning of the first line from {@code line} on that is not blank; the end if none is. */
  int skipBlankLines(int line) {
    int start = line;
    while (start < length && isBlank(start, lineEnd(start))) {
      int next = nextLine(start);
      if (next == start) {
        break;
      }
      start = next;
    }
    return start;
  }
}
