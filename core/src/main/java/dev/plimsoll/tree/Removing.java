package dev.plimsoll.tree;

import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Comment;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlDocument;
import org.jspecify.annotations.Nullable;

/** Takes away an entry or item that is not the only one. */
final class Removing {

  private final Layout layout;
  private final Slot slot;

  Removing(Layout layout, Slot slot) {
    this.layout = layout;
    this.slot = slot;
  }

  @Nullable Edit edit(YamlDocument document) {
    Span span = slot.flow() ? flow() : block();
    return span == null ? null : new Edit(document.locate(span), "");
  }

  private @Nullable Span flow() {
    Span container = slot.container().span();
    int index = slot.index();
    boolean mapping = slot.container() instanceof MappingNode;
    if (layout.at(container.start()) != (mapping ? '{' : '[')) {
      return null;
    }
    Comment comment = layout.commentFrom(container.start());
    int start = slot.start(index, layout);
    int end = slot.end(index);
    if (comment == null || comment.span().start() > container.end()) {
      return index > 0
          ? new Span(slot.end(index - 1), end)
          : new Span(start, layout.propertiesStart(slot.start(1, layout)));
    }
    // With comments, whole lines or nothing. A comma may stay behind: this is no JSON.
    int next = layout.skipBlanks(end);
    boolean comma = next < layout.length() && layout.at(next) == ',';
    int rest = layout.skipBlanks(comma ? next + 1 : end);
    boolean ends = rest == layout.lineEnd(rest) || layout.at(rest) == '#';
    if (!layout.isFirstOnLine(start) || !ends || (!comma && index < slot.size() - 1)) {
      return null;
    }
    int from = layout.leadingComments(layout.lineStart(start), layout.column(start));
    return new Span(from, layout.nextLine(rest));
  }

  private @Nullable Span block() {
    int index = slot.index();
    int start = slot.start(index, layout);
    int end = slot.end(index);
    if (!layout.isFirstOnLine(start)) {
      return index == 0 ? joining(start, end) : null;
    }
    int column = layout.column(start);
    int from = layout.leadingComments(layout.lineStart(start), column);
    int to = layout.nextLine(end);
    if (layout.keepsBlankLines(Layout.lastScalar(slot.value()))) {
      to = layout.skipBlankLines(to);
    }
    if (isCollection(slot.value())) {
      to = innerComments(to, column);
    }
    Node above = index == 0 ? null : Layout.lastScalar(slot.valueAt(index - 1));
    return Layout.isBlockScalar(above) ? belowText(above, from, to, column) : new Span(from, to);
  }

  /** The first of several behind a dash: the next one takes its place, with its comment. */
  private @Nullable Span joining(int start, int end) {
    int next = slot.start(1, layout);
    if (!layout.isFirstOnLine(next) || layout.column(next) != layout.column(start)) {
      return null;
    }
    Comment comment = layout.commentFrom(layout.lineEnd(end));
    if (comment == null || comment.span().start() > next) {
      return new Span(start, next);
    }
    return new Span(start, comment.span().start());
  }

  /** Goes over comment lines that stand deeper: they belong to what is removed. */
  private int innerComments(int line, int column) {
    int to = line;
    while (to < layout.length()) {
      int content = layout.skipBlanks(to);
      if (content >= layout.length()
          || layout.at(content) != '#'
          || layout.column(content) <= column) {
        break;
      }
      to = layout.nextLine(content);
    }
    return to;
  }

  /** Sees to it that the text of a block scalar above does not take up lines that it had not. */
  private @Nullable Span belowText(@Nullable Node above, int from, int to, int column) {
    int next = layout.skipBlankLines(to);
    int content = layout.skipBlanks(next);
    if (content < layout.length() && layout.at(content) == '#' && layout.column(content) > column) {
      return null;
    }
    boolean blanks = layout.between(to, next).indexOf(' ') >= 0;
    return new Span(from, blanks || layout.keepsBlankLines(above) ? next : to);
  }

  private static boolean isCollection(Node node) {
    return node instanceof MappingNode || node instanceof SequenceNode;
  }
}
