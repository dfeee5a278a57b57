package dev.plimsoll.schedule;

import java.util.List;

/**
 * Which plugins decide, in which order, and how much each of their scores counts.
 *
 * @param entries the plugins in the order in which they are asked
 */
public record Profile(List<Entry> entries) {

  /** Copies the list. */
  public Profile {
    entries = List.copyOf(entries);
  }

  /**
   * A plugin of a profile.
   *
   * @param plugin the plugin
   * @param weight what its scores are multiplied with; without meaning for one that only filters
   */
  public record Entry(Plugin plugin, int weight) {}

  /** The place of the plugin of a name, from 0; -1 when there is none. */
  int order(String plugin) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).plugin().name().equals(plugin)) {
        return i;
      }
    }
    return -1;
  }

  /** A plugin that only filters, or whose scores count once. */
  static Entry plugin(Plugin plugin) {
    return new Entry(plugin, 1);
  }

  /** A plugin whose scores count as often as {@code weight} says. */
  static Entry plugin(Plugin plugin, int weight) {
    return new Entry(plugin, weight);
  }
}
