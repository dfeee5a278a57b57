package dev.plimsoll.tree;

import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Comment;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an entry behind the last one of a mapping, or an item behind the last of a list. */
final class Appending {

  private final Layout layout;
  private final Located at;
  private final Value value;
  private final Node container;

  /**
   * What is to be written.
   *
   * @param at the place: the field or item that is not written; what it is in is
   */
  Appending(Layout layout, Located at, Value value) {
    this.layout = layout;
    this.at = at;
    this.value = value;
    this.container = at.parent().node().orElseThrow();
  }

  @Nullable Edit edit() {
    if (container instanceof MappingNode mapping) {
      return at.isItem() ? null : mapping.flow() ? flow() : block(mapping);
    }
    SequenceNode sequence = (SequenceNode) container;
    if (!at.isItem() || at.index() != sequence.items().size()) {
      return null;
    }
    return sequence.flow() ? flow() : block(sequence);
  }

  // --- below -------------------------------------------------------------------------------------

  private @Nullable Edit block(MappingNode mapping) {
    for (Entry entry : mapping.entries()) {
      if (Slot.isExplicit(entry.key(), layout)) {
        return null;
      }
    }
    int column = layout.column(mapping);
    StringBuilder line = new StringBuilder(" ".repeat(column));
    ValueText.entry(at.name(), value, column, layout, line);
    return line(line.toString());
  }

  private Edit block(SequenceNode sequence) {
    int dash = layout.column(sequence);
    int first = sequence.items().get(0).span().start();
    int start = sequence.span().start();
    boolean sameLine = first > start + 1 && layout.isBlank(start + 1, first);
    int gap = sameLine ? first - start - 1 : 1;
    String text = ValueText.block(value, dash + 1 + gap, layout);
    return line(" ".repeat(dash) + "-" + " ".repeat(gap) + text);
  }

  /** Lines behind the last one of the container, and behind a comment on it. */
  private Edit line(String text) {
    int end = layout.lineEnd(container.span().end());
    if (!layout.keepsBlankLines(Layout.lastScalar(container))) {
      return Edits.edit(at, new Span(end, end), layout.lineBreak() + text);
    }
    int behind = layout.skipBlankLines(layout.nextLine(end));
    boolean newLine = Layout.isBreak(layout.at(behind - 1));
    return Edits.edit(
        at,
        new Span(behind, behind),
        newLine ? text + layout.lineBreak() : layout.lineBreak() + text);
  }

  // --- within brackets ---------------------------------------------------------------------------

  private @Nullable Edit flow() {
    Span span = container.span();
    char opening = layout.at(span.start());
    boolean mapping = container instanceof MappingNode;
    if (opening != (mapping ? '{' : '[')) {
      return null; // a pair in a list, which has no braces
    }
    boolean json = layout.isJson(container);
    Slot last = Slot.last(container);
    if (last == null) {
      boolean bare = layout.isBlank(span.start() + 1, span.end() - 1);
      String text = body(json, ": ");
      return bare ? Edits.edit(at, span, opening + text + (mapping ? "}" : "]")) : null;
    }
    int end = last.end(last.index());
    int start = last.start(last.index(), layout);
    boolean tight = isTight(last, json);
    String body = body(json, tight && json ? ":" : ": ");
    int next = layout.skipGap(end);
    boolean comma = next < layout.length() && layout.at(next) == ',';
    if (layout.isFirstOnLine(start) && !layout.isOneLine(span.start(), start)) {
      String line = layout.lineBreak() + layout.between(layout.lineStart(start), start) + body;
      return ownLine(end, comma ? next : -1, line);
    }
    int from = comma ? next + 1 : end;
    return Edits.edit(at, new Span(from, from), (comma ? "" : ",") + (tight ? "" : " ") + body);
  }

  private Edit ownLine(int end, int comma, String line) {
    int from = comma < 0 ? end : comma + 1;
    Comment comment = layout.commentOnLine(from);
    int behind = comment == null ? from : comment.span().end();
    if (comma >= 0) {
      return Edits.edit(at, new Span(behind, behind), line + ",");
    }
    return Edits.edit(at, new Span(end, behind), "," + layout.between(end, behind) + line);
  }

  private String body(boolean json, String colon) {
    String text = ValueText.inline(value, true, json);
    return container instanceof MappingNode
        ? ValueText.key(at.name(), true, json) + colon + text
        : text;
  }

  /** Whether nothing stands behind the author's commas, or colons where there is no comma. */
  private boolean isTight(Slot last, boolean json) {
    int index = last.index();
    if (index > 0) {
      return layout.between(last.end(index - 1), last.start(index, layout)).equals(",");
    }
    if (!json || !(container instanceof MappingNode mapping)) {
      return false;
    }
    List<Entry> entries = mapping.entries();
    Entry entry = entries.get(index);
    return layout
        .between(
            entry.key().span().end(),
            Math.max(entry.key().span().end(), entry.value().span().start()))
        .equals(":");
  }
}
