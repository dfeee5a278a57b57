package dev.plimsoll.tree;

import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A list seen as views of its items. What is no list has no items.
 *
 * @param <V> the view of an item
 */
public final class Items<V extends View> implements View, Iterable<V> {

  private final Located at;
  private final Function<Located, V> view;
  private final int size;

  private Items(Located at, Function<Located, V> view) {
    this.at = at;
    this.view = view;
    Node node = at.node().orElse(null);
    this.size = node instanceof SequenceNode sequence ? sequence.items().size() : 0;
  }

  /** The list at a place, each item seen by {@code view}. */
  public static <V extends View> Items<V> of(Located at, Function<Located, V> view) {
    return new Items<>(at, view);
  }

  @Override
  public Located at() {
    return at;
  }

  /** The number of items written, empty ones too. */
  public int size() {
    return size;
  }

  /** Whether there is no item. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** The item at {@code index}, from 0; one past the end is a view of nothing. */
  public V item(int index) {
    return view.apply(at.item(index));
  }

  /** The items in order. */
  public Stream<V> stream() {
    return IntStream.range(0, size).mapToObj(this::item);
  }

  @Override
  public Iterator<V> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size;
      }

      @Override
      public V next() {
        if (next >= size) {
          throw new NoSuchElementException();
        }
        return item(next++);
      }
    };
  }
}
