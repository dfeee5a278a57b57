package dev.plimsoll.tree;

import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * A map with keys of the user's choosing, seen as views of its values. What is no map is empty.
 *
 * @param <V> the view of a value
 */
public final class Entries<V extends View> implements View, Iterable<Entries.Entry<V>> {

  private final Located at;
  private final Function<Located, V> view;

  private Entries(Located at, Function<Located, V> view) {
    this.at = at;
    this.view = view;
  }

  /** The map at a place, each value seen by {@code view}. */
  public static <V extends View> Entries<V> of(Located at, Function<Located, V> view) {
    return new Entries<>(at, view);
  }

  @Override
  public Located at() {
    return at;
  }

  /** Whether there is no entry. */
  public boolean isEmpty() {
    return entries().isEmpty();
  }

  /** The number of entries that count. */
  public int size() {
    return entries().size();
  }

  /** Whether there is an entry of this key. */
  public boolean has(String key) {
    return at.entry(key).isWritten();
  }

  /** The value of a key; one that is not there is a view of nothing. */
  public V value(String key) {
    return view.apply(at.entry(key));
  }

  /** The entries in the order in which they are written. */
  public List<Entry<V>> all() {
    List<dev.plimsoll.yaml.Entry> written = entries();
    List<Entry<V>> all = new ArrayList<>(written.size());
    for (dev.plimsoll.yaml.Entry entry : written) {
      all.add(new Entry<>(entry.name(), view.apply(at.entry(entry))));
    }
    return all;
  }

  @Override
  public Iterator<Entry<V>> iterator() {
    return all().iterator();
  }

  private List<dev.plimsoll.yaml.Entry> entries() {
    Node node = at.node().orElse(null);
    return node instanceof MappingNode mapping ? mapping.effective() : List.of();
  }

  /**
   * A key and the view of its value. The key's own place is {@code value().at().keyLocation()}.
   *
   * @param key the key
   * @param value the view
   * @param <V> the view's type
   */
  public record Entry<V extends View>(String key, V value) {}
}
