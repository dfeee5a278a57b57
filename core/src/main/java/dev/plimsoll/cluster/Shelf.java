package dev.plimsoll.cluster;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map whose keys are settled; the same with another value for one of them shares
 * nearly everything with it.
 *
 * @param <V> the values
 */
final class Shelf<V> extends AbstractMap<String, V> {

  private final List<String> keys;
  private final Map<String, Integer> positions;
  private final Slots<V> values;

  private Shelf(List<String> keys, Map<String, Integer> positions, Slots<V> values) {
    this.keys = keys;
    this.positions = positions;
    this.values = values;
  }

  /** The same entries in the same order; the very map if it is a shelf. */
  static <V> Shelf<V> of(Map<String, V> map) {
    if (map instanceof Shelf<V> shelf) {
      return shelf;
    }
    List<String> keys = List.copyOf(map.keySet());
    Map<String, Integer> positions = new HashMap<>(keys.size() * 2);
    for (int i = 0; i < keys.size(); i++) {
      positions.put(keys.get(i), i);
    }
    return new Shelf<>(keys, positions, Slots.of(new ArrayList<>(map.values())));
  }

  /** The same with another value for a key that is there. */
  Shelf<V> with(String key, V value) {
    Integer position = positions.get(key);
    if (position == null) {
      throw new IllegalArgumentException("there is no " + key);
    }
    return new Shelf<>(keys, positions, values.with(position, value));
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    Integer position = positions.get(key);
    return position == null ? null : values.get(position);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return positions.containsKey(key);
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return keys.size();
      }

      @Override
      public Iterator<Entry<String, V>> iterator() {
        Iterator<String> next = keys.iterator();
        Iterator<V> value = values.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return next.hasNext();
          }

          @Override
          public Entry<String, V> next() {
            return Map.entry(next.next(), value.next());
          }
        };
      }
    };
  }
}
