package dev.plimsoll.tree;

import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Comment;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlDocument;
import org.jspecify.annotations.Nullable;

/** Writes one value in the place of another, or of null. */
final class Replacing {

  private final Layout layout;
  private final Slot slot;
  private final Value value;
  private final Node old;

  Replacing(Layout layout, Slot slot, Value value) {
    this.layout = layout;
    this.slot = slot;
    this.value = value;
    this.old = slot.value();
  }

  @Nullable Edit edit(YamlDocument document) {
    Change change = change();
    return change == null
        ? null
        : new Edit(document.locate(new Span(change.start, change.end)), change.text);
  }

  private record Change(int start, int end, String text) {}

  private @Nullable Change change() {
    Span span = old.span();
    if (slot.flow()) {
      String text = inline(true, layout.isJson(slot.container()));
      return span.isEmpty()
          ? new Change(slot.head(), slot.head(), (slot.colon() ? " " : ": ") + text)
          : new Change(span.start(), span.end(), text);
    }
    if (!slot.colon()) {
      return null; // an explicit key without a value
    }
    boolean keepsBrackets = isFlow(old) && !(value instanceof Value.Simple);
    if (!ValueText.isInline(value) && !keepsBrackets) {
      return toBlock();
    }
    String text = inline(keepsBrackets, layout.isJson(old));
    if (span.isEmpty()) {
      return new Change(slot.head(), slot.head(), " " + text);
    }
    if (isBlockCollection(old)) {
      boolean oneLine = layout.isOneLine(slot.head(), span.end());
      int end = oneLine ? span.end() : layout.lineEnd(span.end());
      return new Change(slot.head(), end, " " + text + (oneLine ? "" : comment(slot.head())));
    }
    if (Layout.isBlockScalar(old)) {
      return new Change(span.start(), span.end(), text + comment(span.start()));
    }
    return new Change(span.start(), span.end(), text);
  }

  private String inline(boolean flow, boolean json) {
    if (Edits.scalar(value) instanceof Scalar.Text text
        && !json
        && old instanceof ScalarNode scalar) {
      if (scalar.style() == ScalarNode.Style.SINGLE_QUOTED) {
        return ValueText.quotedLike('\'', text.value());
      }
      if (scalar.style() == ScalarNode.Style.DOUBLE_QUOTED) {
        return ValueText.quotedLike('"', text.value());
      }
    }
    return ValueText.inline(value, flow, json);
  }

  /** The value as lines of their own below the key, or behind the dash. */
  private Change toBlock() {
    int head = slot.head();
    Span span = old.span();
    int last = Math.max(head, span.end());
    int end = layout.lineEnd(last);
    String comments = comment(head);
    if (!isBlockCollection(old) && !Layout.isBlockScalar(old) && !layout.isOneLine(head, last)) {
      comments += comment(last);
    }
    boolean item = slot.container() instanceof SequenceNode;
    if (item && comments.isEmpty() && layout.at(head - 1) == '-') {
      boolean sameLine = !span.isEmpty() && layout.isOneLine(head, span.start());
      int gap = sameLine ? Math.max(1, span.start() - head) : 1;
      int column = layout.column(head) + gap;
      String text = " ".repeat(gap) + ValueText.block(value, column, layout);
      return new Change(head, end, text);
    }
    int column = column(item);
    return new Change(
        head,
        end,
        comments
            + layout.lineBreak()
            + " ".repeat(column)
            + ValueText.block(value, column, layout));
  }

  private int column(boolean item) {
    boolean list = value instanceof Value.Sequence;
    if (isBlockCollection(old)
        && !layout.isOneLine(slot.head(), old.span().start())
        && list == old instanceof SequenceNode) {
      return layout.column(old);
    }
    int outer = layout.column(slot.container());
    return outer + (item ? 2 : list ? layout.listStep() : layout.step());
  }

  /** The comment on the line of a place, with a blank before it. */
  private String comment(int offset) {
    Comment comment = layout.commentOnLine(offset);
    return comment == null ? "" : " #" + comment.text();
  }

  private static boolean isFlow(Node node) {
    return node instanceof MappingNode mapping
        ? mapping.flow()
        : node instanceof SequenceNode sequence && sequence.flow();
  }

  private static boolean isBlockCollection(Node node) {
    return (node instanceof MappingNode || node instanceof SequenceNode) && !isFlow(node);
  }
}
