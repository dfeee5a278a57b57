package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping.
 *
 * @param entries what is written, in order: duplicates and merge keys ({@code <<}) are kept
 * @param flow whether it is written with braces
 * @param span from the first key or the brace to behind the last value or the brace
 */
public record MappingNode(List<Entry> entries, boolean flow, Span span) implements Node {

  /** Copies the list. */
  public MappingNode {
    entries = List.copyOf(entries);
  }

  /**
   * The entry that counts for {@code name}, or nothing: the last one written; a merge key brings
   * the entries of its mappings at its place and so overrides what stands before it.
   *
   * @return the entry, or null
   */
  public @Nullable Entry entry(String name) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      if (entry.isMerge()) {
        Entry merged = merged(entry.value().resolved(), name);
        if (merged != null) {
          return merged;
        }
      } else if (entry.name().equals(name)) {
        return entry;
      }
    }
    return null;
  }

  /** The entries that count, in the order in which their names first appear. */
  public List<Entry> effective() {
    boolean plain = true;
    for (int i = 0; i < entries.size() && plain; i++) {
      Entry entry = entries.get(i);
      plain = !entry.isMerge() && entry(entry.name()) == entry;
    }
    if (plain) {
      return entries;
    }
    Map<String, Entry> counting = new LinkedHashMap<>();
    collect(counting);
    return new ArrayList<>(counting.values());
  }

  private void collect(Map<String, Entry> into) {
    for (Entry entry : entries) {
      if (!entry.isMerge()) {
        into.put(entry.name(), entry);
        continue;
      }
      Node value = entry.value().resolved();
      if (value instanceof MappingNode mapping) {
        mapping.collect(into);
      } else if (value instanceof SequenceNode sequence) {
        for (int i = sequence.items().size() - 1; i >= 0; i--) {
          if (sequence.items().get(i).resolved() instanceof MappingNode mapping) {
            mapping.collect(into);
          }
        }
      }
    }
  }

  private static @Nullable Entry merged(Node value, String name) {
    if (value instanceof MappingNode mapping) {
      return mapping.entry(name);
    }
    if (value instanceof SequenceNode sequence) {
      for (Node item : sequence.items()) {
        if (item.resolved() instanceof MappingNode mapping) {
          Entry found = mapping.entry(name);
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }
}
