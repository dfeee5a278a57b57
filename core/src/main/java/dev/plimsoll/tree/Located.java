package dev.plimsoll.tree;

import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.AliasNode;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlDocument;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document: the way from the root, and the node that is written there, or nothing.
 *
 * <p>Made while walking and cheap, so that a place exists also where nothing is written: asking a
 * container for its missing {@code livenessProbe} gives a place with the right path and the nearest
 * characters to point at.
 */
public final class Located {

  private enum Step {
    ROOT,
    FIELD,
    ITEM,
    ENTRY
  }

  private final YamlDocument document;
  private final @Nullable Located parent;
  private final Step step;
  private final String name;
  private final int index;
  private final @Nullable Node node;
  private final @Nullable Span key;
  private final @Nullable Visited visited;

  private Located(
      YamlDocument document,
      @Nullable Located parent,
      Step step,
      String name,
      int index,
      @Nullable Node node,
      @Nullable Span key,
      boolean remembers) {
    this.document = document;
    this.parent = parent;
    this.step = step;
    this.name = name;
    this.index = index;
    this.node = node;
    this.key = key;
    this.visited = remembers ? new Visited() : null;
  }

  /**
   * The same place, which hands out the same places below it again when it is asked again.
   *
   * <p>For one who asks much of one object and then forgets it, in one thread: what is remembered
   * lives as long as this place.
   */
  public Located remembering() {
    return new Located(document, parent, step, name, index, node, key, true);
  }

  /** The root of a document. */
  public static Located root(YamlDocument document) {
    return root(document, document.root());
  }

  /** A node of a document as a root of its own: an object in the items of a List. */
  public static Located root(YamlDocument document, Node node) {
    return new Located(document, null, Step.ROOT, "", 0, node, null, false);
  }

  /** The field {@code name} below this place. */
  public Located field(String field) {
    return child(Step.FIELD, field);
  }

  /** The entry {@code key} of the map at this place; differs from a field in how it prints. */
  public Located entry(String entryKey) {
    return child(Step.ENTRY, entryKey);
  }

  /** A given entry of the map at this place. */
  public Located entry(Entry entry) {
    return new Located(
        document,
        this,
        Step.ENTRY,
        entry.name(),
        0,
        entry.value(),
        entry.key().span(),
        visited != null);
  }

  /** A given entry of the object at this place, as a field. */
  public Located field(Entry entry) {
    return new Located(
        document,
        this,
        Step.FIELD,
        entry.name(),
        0,
        entry.value(),
        entry.key().span(),
        visited != null);
  }

  /** The list item {@code index}, from 0, below this place. */
  public Located item(int itemIndex) {
    if (visited == null) {
      return newItem(itemIndex);
    }
    Located known = visited.find(Step.ITEM, "", itemIndex);
    if (known == null) {
      known = newItem(itemIndex);
      visited.put(known);
    }
    return known;
  }

  private Located newItem(int itemIndex) {
    Node resolved = resolved();
    Node item = null;
    if (resolved instanceof SequenceNode sequence && itemIndex < sequence.items().size()) {
      item = sequence.items().get(itemIndex);
    }
    return new Located(document, this, Step.ITEM, "", itemIndex, item, null, visited != null);
  }

  private Located child(Step kind, String childName) {
    if (visited == null) {
      return newChild(kind, childName);
    }
    Located known = visited.find(kind, childName, 0);
    if (known == null) {
      known = newChild(kind, childName);
      visited.put(known);
    }
    return known;
  }

  private Located newChild(Step kind, String childName) {
    Node resolved = resolved();
    if (resolved instanceof MappingNode mapping) {
      Optional<Entry> entry = mapping.entry(childName);
      if (entry.isPresent()) {
        return new Located(
            document,
            this,
            kind,
            childName,
            0,
            entry.get().value(),
            entry.get().key().span(),
            visited != null);
      }
    }
    return new Located(document, this, kind, childName, 0, null, null, visited != null);
  }

  /** Whether something other than null is written here; Kubernetes reads null as nothing. */
  public boolean isPresent() {
    Node resolved = resolved();
    return resolved != null && !isNull(resolved);
  }

  /** Whether anything is written here, be it null or a key without a value. */
  public boolean isWritten() {
    return node != null;
  }

  /** What is written here, aliases resolved; nothing where nothing or null is written. */
  public Optional<Node> node() {
    Node resolved = resolved();
    return resolved == null || isNull(resolved) ? Optional.empty() : Optional.of(resolved);
  }

  /** What is written here itself: an alias and null as such. */
  @Nullable Node raw() {
    return node;
  }

  /** The characters of the key that leads here, in the document. */
  @Nullable Span key() {
    return key;
  }

  /** Whether this is an item of a list. */
  boolean isItem() {
    return step == Step.ITEM;
  }

  /** The name of the field or entry; of an item, nothing. */
  String name() {
    return name;
  }

  /** The index of an item; else 0. */
  int index() {
    return index;
  }

  /** The document. */
  public YamlDocument document() {
    return document;
  }

  /** The place one step up; the root's is the root. */
  public Located parent() {
    return parent == null ? this : parent;
  }

  /** Whether this is a root. */
  public boolean isRoot() {
    return parent == null;
  }

  /** The way from the root, as the API server writes it. */
  public FieldPath path() {
    if (visited == null) {
      return newPath();
    }
    FieldPath known = visited.path;
    if (known == null) {
      known = newPath();
      visited.path = known;
    }
    return known;
  }

  private FieldPath newPath() {
    if (parent == null) {
      return FieldPath.ROOT;
    }
    FieldPath above = parent.path();
    if (step == Step.ITEM) {
      return above.item(index);
    }
    return step == Step.ENTRY ? above.entry(name) : above.field(name);
  }

  /**
   * The best characters to point at: the value where one is written; the key where its value is
   * empty; else, going outwards, the nearest key, or the {@code name} of the nearest list item, or
   * the object's {@code kind}.
   */
  public Location location() {
    if (node != null && !node.span().isEmpty()) {
      return document.locate(node.span());
    }
    return keyLocation();
  }

  /** The key that leads here; where there is none, the nearest one going outwards. */
  public Location keyLocation() {
    if (key != null) {
      return document.locate(key);
    }
    return node == null ? parent().anchor() : anchor();
  }

  /** The characters that name this place where the whole of it would be too much to underline. */
  private Location anchor() {
    if (key != null) {
      return document.locate(key);
    }
    if (node == null) {
      return parent == null ? document.locate(new Span(0, 0)) : parent.anchor();
    }
    Node resolved = node.resolved();
    if (resolved instanceof MappingNode mapping && node == resolved) {
      Optional<Entry> naming = mapping.entry(step == Step.ITEM ? "name" : "kind");
      if (naming.isPresent() && naming.get().value() instanceof ScalarNode scalar) {
        if (!scalar.span().isEmpty()) {
          return document.locate(scalar.span());
        }
      }
      if (!mapping.flow() && !mapping.entries().isEmpty()) {
        return document.locate(mapping.entries().get(0).key().span());
      }
    }
    return document.locate(node.span());
  }

  /** Asked for so often that a call through the interface would count. */
  private @Nullable Node resolved() {
    return node instanceof AliasNode ? node.resolved() : node;
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.isNull();
  }

  @Override
  public String toString() {
    return path() + " at " + location().span();
  }

  /** The places below one place that were asked for: a hash table that is probed in turn. */
  private static final class Visited {

    private @Nullable Located[] places = new Located[0];
    private int size;
    private @Nullable FieldPath path;

    @Nullable Located find(Step step, String name, int index) {
      if (size == 0) {
        return null;
      }
      int slot = slot(name, index);
      for (Located place = places[slot]; place != null; place = places[slot]) {
        if (place.step == step && place.index == index && place.name.equals(name)) {
          return place;
        }
        slot = (slot + 1) & (places.length - 1);
      }
      return null;
    }

    void put(Located place) {
      if (size * 2 >= places.length) {
        @Nullable Located[] fewer = places;
        places = new Located[Math.max(4, fewer.length * 2)];
        for (Located moved : fewer) {
          if (moved != null) {
            insert(moved);
          }
        }
      }
      insert(place);
      size++;
    }

    private void insert(Located place) {
      int slot = slot(place.name, place.index);
      while (places[slot] != null) {
        slot = (slot + 1) & (places.length - 1);
      }
      places[slot] = place;
    }

    private int slot(String name, int index) {
      int hash = name.hashCode() + index;
      return (hash ^ (hash >>> 16) ^ (hash >>> 5)) & (places.length - 1);
    }
  }
}
