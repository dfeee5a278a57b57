package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping.
 *
 * <p>Not a record, since it keeps an index of its own: reading one entry of a mapping with ten
 * thousand of them must not mean going through all.
 */
public final class MappingNode implements Node {

  /** Up to here comparing all names is cheaper than hashing them. */
  private static final int FEW = 16;

  private final List<Entry> entries;
  private final boolean flow;
  private final Span span;
  private final boolean plain;
  private final List<Entry> effective;
  private final @Nullable Map<String, Entry> index;

  /**
   * A mapping.
   *
   * @param entries what is written, in order: duplicates and merge keys ({@code <<}) are kept
   * @param flow whether it is written with braces
   * @param span from the first key or the brace to behind the last value or the brace
   */
  public MappingNode(List<Entry> entries, boolean flow, Span span) {
    this.entries = List.copyOf(entries);
    this.flow = flow;
    this.span = span;
    Map<String, Entry> counting = counting(this.entries);
    this.index = counting;
    this.plain = counting == null || isPlain(this.entries, counting);
    this.effective = counting == null || plain ? this.entries : List.copyOf(counting.values());
  }

  /** What is written, in order: duplicates and merge keys ({@code <<}) are kept. */
  public List<Entry> entries() {
    return entries;
  }

  /** Whether it is written with braces. */
  public boolean flow() {
    return flow;
  }

  @Override
  public Span span() {
    return span;
  }

  /**
   * The entry that counts for {@code name}, or nothing: the last one written; a merge key brings
   * the entries of its mappings at its place and so overrides what stands before it.
   */
  public Optional<Entry> entry(String name) {
    if (index != null) {
      return Optional.ofNullable(index.get(name));
    }
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).name().equals(name)) {
        return Optional.of(entries.get(i));
      }
    }
    return Optional.empty();
  }

  /**
   * The entries that count, in the order in which their names first appear; the very list of {@link
   * #entries()} when no name occurs twice and nothing is merged.
   */
  public List<Entry> effective() {
    return effective;
  }

  /** The entries that count by their names, or null for a few entries that count as they stand. */
  private static @Nullable Map<String, Entry> counting(List<Entry> entries) {
    if (entries.size() <= FEW && countAsTheyStand(entries)) {
      return null;
    }
    Map<String, Entry> counting = new LinkedHashMap<>(entries.size() * 2);
    for (Entry entry : entries) {
      if (!entry.isMerge()) {
        counting.put(entry.name(), entry);
        continue;
      }
      Node value = entry.value().resolved();
      if (value instanceof MappingNode mapping) {
        mapping.mergeInto(counting);
      } else if (value instanceof SequenceNode sequence) {
        // Backwards, since the first mapping of the list is to win.
        for (int i = sequence.items().size() - 1; i >= 0; i--) {
          if (sequence.items().get(i).resolved() instanceof MappingNode mapping) {
            mapping.mergeInto(counting);
          }
        }
      }
    }
    return counting;
  }

  private static boolean countAsTheyStand(List<Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.isMerge()) {
        return false;
      }
      for (int j = 0; j < i; j++) {
        if (entries.get(j).name().equals(entry.name())) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isPlain(List<Entry> entries, Map<String, Entry> counting) {
    if (counting.size() != entries.size()) {
      return false;
    }
    for (Entry entry : entries) {
      if (entry.isMerge()) {
        return false;
      }
    }
    return true;
  }

  /** Whether every entry counts as it stands: no name occurs twice and nothing is merged. */
  boolean countsAsWritten() {
    return plain;
  }

  private void mergeInto(Map<String, Entry> counting) {
    for (Entry entry : effective) {
      counting.put(entry.name(), entry);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MappingNode mapping
        && flow == mapping.flow
        && span.equals(mapping.span)
        && entries.equals(mapping.entries);
  }

  @Override
  public int hashCode() {
    return span.hashCode() * 31 + entries.size();
  }

  @Override
  public String toString() {
    return "MappingNode[entries=" + entries + ", flow=" + flow + ", span=" + span + "]";
  }
}
