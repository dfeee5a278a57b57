package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the comments between the scalars of a document, which have to be shown in order. Costs
 * nothing but a search for {@code #} where there are none.
 */
final class CommentCollector {

  private final String text;
  private final boolean behindSeparator;
  private final List<Comment> comments = new ArrayList<>();
  private int next;

  /**
   * A collector.
   *
   * @param text the document
   * @param behindSeparator whether dashes stand before it on its first line
   */
  CommentCollector(String text, boolean behindSeparator) {
    this.text = text;
    this.behindSeparator = behindSeparator;
    this.next = text.indexOf('#');
  }

  /** Takes the comments up to {@code offset}; no scalar begins before it. */
  void takeUpTo(int offset) {
    while (next >= 0 && next < offset) {
      if (!begins(next)) {
        next = text.indexOf('#', next + 1);
        continue;
      }
      int end = lineEnd(next);
      comments.add(
          new Comment(text.substring(next + 1, end), new Span(next, end), isOnOwnLine(next)));
      next = text.indexOf('#', end);
    }
  }

  /** Leaves out what is no comment: a scalar that ends at {@code offset}. */
  void skipTo(int offset) {
    if (next >= 0 && next < offset) {
      next = text.indexOf('#', offset);
    }
  }

  List<Comment> comments() {
    return comments;
  }

  /** Whether the {@code #} is no part of an anchor or a tag. */
  private boolean begins(int hash) {
    if (hash == 0) {
      return true;
    }
    char before = text.charAt(hash - 1);
    return before <= ' ' || "[]{},\"'".indexOf(before) >= 0 || DocumentCutter.isBlank(before);
  }

  private boolean isOnOwnLine(int hash) {
    for (int i = hash - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (EngineText.isBreak(c)) {
        return true;
      }
      if (c != ' ' && c != '\t') {
        return false;
      }
    }
    return !behindSeparator;
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && !EngineText.isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
