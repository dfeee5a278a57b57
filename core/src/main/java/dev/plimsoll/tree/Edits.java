package dev.plimsoll.tree;

import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.AliasNode;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the changes of text that repairs consist of, written as the author writes: with the same
 * indentation, line breaks, quotes and brackets, and with all comments kept but those of what goes.
 *
 * <p>The changed text reads as what was meant and in all else as before. Where that cannot be had,
 * there is no edit: a value that an alias or a merge key repeats elsewhere, one with a tag, a key
 * with a question mark.
 */
public final class Edits {

  private Edits() {}

  /**
   * Writes a value where nothing is written, or null; mappings above it that are missing, too. An
   * item goes behind the last one of its list.
   *
   * @param at a place below a mapping or list that is written
   * @return nothing where a value is written, or where none can be
   */
  public static Optional<Edit> insert(Located at, Value value) {
    Located place = at;
    Value wrapped = value;
    while (place.raw() == null && !place.isRoot()) {
      Located parent = place.parent();
      Node container = parent.raw();
      if (container instanceof MappingNode || container instanceof SequenceNode) {
        return isShared(parent, container) ? Optional.empty() : append(place, wrapped);
      }
      if (place.isItem()) {
        wrapped = place.index() == 0 ? Value.list(List.of(wrapped)) : null;
      } else {
        wrapped = Value.mapping(place.name(), wrapped);
      }
      if (wrapped == null) {
        return Optional.empty();
      }
      place = parent;
    }
    boolean nothing = place.raw() instanceof ScalarNode scalar && scalar.isNull();
    return nothing ? replace(place, wrapped) : Optional.empty();
  }

  /**
   * Writes another value where one is written. A string keeps its quotes, a list or mapping its
   * style.
   *
   * @return nothing where none is written, or where it cannot be changed alone
   */
  public static Optional<Edit> replace(Located at, Value value) {
    Layout layout = new Layout(at);
    Slot slot = Slot.of(at, layout);
    if (slot == null || isShared(at, slot.value())) {
      return Optional.empty();
    }
    return Optional.ofNullable(new Replacing(layout, slot, value).edit(at.document()));
  }

  /** Writes a value: {@link #replace} where one is written, else {@link #insert}. */
  public static Optional<Edit> set(Located at, Value value) {
    return at.isPresent() ? replace(at, value) : insert(at, value);
  }

  /**
   * Removes an entry or item, its comment included: the one on its line, and the lines right above
   * it in its column. A list or mapping of which nothing remains is left empty.
   *
   * @return nothing where none is written, or where it cannot be removed alone
   */
  public static Optional<Edit> remove(Located at) {
    Layout layout = new Layout(at);
    Slot slot = Slot.of(at, layout);
    if (slot == null || isShared(at, slot.value()) || isRepeated(at, slot)) {
      return Optional.empty();
    }
    if (slot.size() == 1) {
      Value nothing = at.isItem() ? Value.list(List.of()) : Value.mapping(Map.of());
      return replace(at.parent(), nothing);
    }
    return Optional.ofNullable(new Removing(layout, slot).edit(at.document()));
  }

  /**
   * Puts quotes around a value that is written without, so that it is read as the text it looks
   * like.
   *
   * @return nothing where there is no such value on one line
   */
  public static Optional<Edit> quote(Located at) {
    Layout layout = new Layout(at);
    Slot slot = Slot.of(at, layout);
    if (slot == null || isShared(at, slot.value()) || !(slot.value() instanceof ScalarNode word)) {
      return Optional.empty();
    }
    return quote(at, word, layout);
  }

  /** The same for a key. */
  public static Optional<Edit> quoteKey(Located at) {
    Layout layout = new Layout(at);
    Slot slot = Slot.of(at, layout);
    if (slot == null || isShared(at.parent(), slot.container())) {
      return Optional.empty();
    }
    return slot.container() instanceof MappingNode mapping
        ? quote(at, mapping.entries().get(slot.index()).key(), layout)
        : Optional.empty();
  }

  private static Optional<Edit> quote(Located at, ScalarNode word, Layout layout) {
    Span span = word.span();
    if (word.style() != ScalarNode.Style.PLAIN
        || span.isEmpty()
        || !layout.isOneLine(span.start(), span.end())
        || layout.at(span.start()) == '*') {
      return Optional.empty();
    }
    return Optional.of(edit(at, span, ValueText.doubleQuoted(word.text())));
  }

  /**
   * Writes another name for a key; quotes stay what they are.
   *
   * @return nothing where there is no key, or where it cannot be changed alone
   */
  public static Optional<Edit> rename(Located at, String name) {
    Layout layout = new Layout(at);
    Slot slot = Slot.of(at, layout);
    if (slot == null
        || isShared(at.parent(), slot.container())
        || !(slot.container() instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    ScalarNode key = mapping.entries().get(slot.index()).key();
    char first = layout.at(key.span().start());
    boolean quoted = first == '"' || first == '\'';
    if (first == '*') {
      return Optional.empty();
    }
    String text =
        quoted ? ValueText.quotedLike(first, name) : ValueText.key(name, mapping.flow(), false);
    return Optional.of(edit(at, key.span(), text));
  }

  /**
   * A text after some edits.
   *
   * @param file the text
   * @param edits the changes in any order; those of other files are passed over, and one that is
   *     given twice counts once
   * @return nothing where two of them overlap or begin at the same place, so that it is not known
   *     what is meant
   */
  public static Optional<String> apply(SourceFile file, List<Edit> edits) {
    List<Edit> sorted = new ArrayList<>();
    for (Edit edit : new LinkedHashSet<>(edits)) {
      if (edit.location().file().equals(file)) {
        sorted.add(edit);
      }
    }
    sorted.sort(Comparator.comparingInt(edit -> edit.location().span().start()));
    StringBuilder into = new StringBuilder();
    int at = 0;
    int before = -1;
    for (Edit edit : sorted) {
      Span span = edit.location().span();
      if (span.start() < at || span.start() == before) {
        return Optional.empty();
      }
      into.append(file.text(), at, span.start()).append(edit.replacement());
      at = span.end();
      before = span.start();
    }
    return Optional.of(into.append(file.text(), at, file.text().length()).toString());
  }

  private static Optional<Edit> append(Located at, Value value) {
    Layout layout = new Layout(at);
    Appending appending = new Appending(layout, at, value);
    return Optional.ofNullable(appending.edit());
  }

  /** Whether the last of several entries of one name goes, so that an earlier one would count. */
  private static boolean isRepeated(Located at, Slot slot) {
    if (!(slot.container() instanceof MappingNode mapping)) {
      return false;
    }
    int others = 0;
    for (int i = 0; i < slot.index(); i++) {
      if (mapping.entries().get(i).name().equals(at.name()) || mapping.entries().get(i).isMerge()) {
        others++;
      }
    }
    return others > 0;
  }

  /**
   * Whether a value is repeated by an alias, or a part of one that is, or holds one that is, or is
   * reached through an alias.
   */
  private static boolean isShared(Located at, Node value) {
    for (Located above = at.parent(); !above.isRoot(); above = above.parent()) {
      if (above.raw() instanceof AliasNode) {
        return true;
      }
    }
    for (AliasNode alias : at.document().aliases()) {
      Span target = alias.target().span();
      if (target.contains(value.span()) || value.span().contains(target)) {
        return true;
      }
    }
    return false;
  }

  static Edit edit(Located at, Span span, String text) {
    return new Edit(at.document().locate(span), text);
  }

  /** The scalar of a value, or null. */
  static @Nullable Scalar scalar(Value value) {
    return value instanceof Value.Simple simple ? simple.scalar() : null;
  }
}
