package dev.plimsoll.tree;

import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a value hangs in its collection: behind the colon of a key, or behind the dash of an item.
 *
 * @param container the mapping or list
 * @param index the index among its entries or items as written
 * @param value the value, an alias as such
 * @param head right behind the colon or dash, or behind the anchor there; where there is none, the
 *     value's beginning
 * @param colon whether a colon or a dash is there; a key within braces may stand alone
 */
record Slot(Node container, int index, Node value, int head, boolean colon) {

  /** The slot of a written place; null for a root, a merged or tagged value, and other oddities. */
  static @Nullable Slot of(Located at, Layout layout) {
    Node value = at.raw();
    Node container = at.isRoot() ? null : at.parent().raw();
    if (value == null || container == null) {
      return null;
    }
    if (container instanceof MappingNode mapping) {
      int index = indexOf(mapping.entries(), value, at.key());
      return index < 0 ? null : ofEntry(mapping, index, layout);
    }
    return container instanceof SequenceNode sequence
        ? ofItem(sequence, at.index(), layout)
        : null; // an alias: what stands here is written elsewhere
  }

  /** Whether the collection is written with brackets or braces. */
  boolean flow() {
    return container instanceof MappingNode mapping
        ? mapping.flow()
        : ((SequenceNode) container).flow();
  }

  int size() {
    return container instanceof MappingNode mapping
        ? mapping.entries().size()
        : ((SequenceNode) container).items().size();
  }

  /** The last slot of a collection; null where it is empty. */
  static @Nullable Slot last(Node container) {
    if (container instanceof MappingNode mapping) {
      int index = mapping.entries().size() - 1;
      return index < 0 ? null : new Slot(container, index, container, 0, true);
    }
    int index = ((SequenceNode) container).items().size() - 1;
    return index < 0 ? null : new Slot(container, index, container, 0, true);
  }

  /** The value of entry or item {@code i}, an alias as such. */
  Node valueAt(int i) {
    return container instanceof MappingNode mapping
        ? mapping.entries().get(i).value()
        : ((SequenceNode) container).items().get(i);
  }

  /** Where entry or item {@code i} begins: with its key, or with its dash or value. */
  int start(int i, Layout layout) {
    if (container instanceof MappingNode mapping) {
      return mapping.entries().get(i).key().span().start();
    }
    SequenceNode sequence = (SequenceNode) container;
    return sequence.flow()
        ? layout.propertiesStart(sequence.items().get(i).span().start())
        : dash(sequence, i, layout);
  }

  /** Where entry or item {@code i} ends. */
  int end(int i) {
    if (container instanceof MappingNode mapping) {
      Entry entry = mapping.entries().get(i);
      return Math.max(entry.key().span().end(), entry.value().span().end());
    }
    return ((SequenceNode) container).items().get(i).span().end();
  }

  /** The index of an entry as written, or -1; entries stand in the order of their keys' places. */
  private static int indexOf(List<Entry> entries, Node value, @Nullable Span key) {
    int low = 0;
    int high = entries.size() - 1;
    while (key != null && low <= high) {
      int middle = (low + high) >>> 1;
      Entry entry = entries.get(middle);
      if (entry.key().span().start() == key.start()) {
        return entry.value() == value ? middle : -1;
      }
      if (entry.key().span().start() < key.start()) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private static @Nullable Slot ofEntry(MappingNode mapping, int index, Layout layout) {
    Entry entry = mapping.entries().get(index);
    if (isOdd(entry.key(), layout)) {
      return null;
    }
    int colon = layout.skipBlanks(entry.key().span().end());
    boolean hasColon = colon < layout.length() && layout.at(colon) == ':';
    int head = hasColon ? colon + 1 : entry.key().span().end();
    return at(mapping, index, entry.value(), head, hasColon, layout);
  }

  private static @Nullable Slot ofItem(SequenceNode sequence, int index, Layout layout) {
    Node item = sequence.items().get(index);
    if (sequence.flow()) {
      int start = item.span().start();
      return layout.propertiesStart(start) == start
          ? new Slot(sequence, index, item, start, true)
          : null;
    }
    return at(sequence, index, item, dash(sequence, index, layout) + 1, true, layout);
  }

  /** Goes over an anchor; a value with a tag is left alone, since the tag may not fit another. */
  private static @Nullable Slot at(
      Node container, int index, Node value, int head, boolean colon, Layout layout) {
    int behind = layout.skipBlanks(head);
    if (behind < layout.length() && layout.at(behind) == '!') {
      return null;
    }
    if (behind >= layout.length() || layout.at(behind) != '&') {
      return new Slot(container, index, value, head, colon);
    }
    int end = behind;
    while (end < layout.lineEnd(behind) && !layout.isBlank(end, end + 1)) {
      end++;
    }
    int next = layout.skipGap(end);
    boolean tagged = next < layout.length() && layout.at(next) == '!';
    return tagged || (value.span().start() < end && !value.span().isEmpty())
        ? null
        : new Slot(container, index, value, Math.min(end, layout.length()), colon);
  }

  /** The dash of an item. */
  private static int dash(SequenceNode sequence, int index, Layout layout) {
    int from = index == 0 ? sequence.span().start() : sequence.items().get(index - 1).span().end();
    return layout.skipGap(from);
  }

  /** Whether a key is written with a question mark, an anchor or a tag, or is a merge key. */
  private static boolean isOdd(ScalarNode key, Layout layout) {
    int start = key.span().start();
    return isExplicit(key, layout)
        || layout.propertiesStart(start) != start
        || !layout.isOneLine(start, key.span().end())
        || (key.style() == ScalarNode.Style.PLAIN && key.text().equals("<<"));
  }

  /** Whether a key stands behind a question mark. */
  static boolean isExplicit(ScalarNode key, Layout layout) {
    int start = layout.propertiesStart(key.span().start());
    int line = layout.lineStart(start);
    int before = start;
    while (before > line && layout.isBlank(before - 1, before)) {
      before--;
    }
    return before > line && layout.at(before - 1) == '?' && before < start;
  }
}
