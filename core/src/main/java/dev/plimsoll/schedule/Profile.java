package dev.plimsoll.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * Which plugins decide, in which order, and how much each of their scores counts.
 *
 * @param schedulerName the Pods that it is for: those whose {@code schedulerName} this is
 * @param entries the plugins in the order in which they filter
 * @param preempts whether a Pod without a node may have others evicted
 */
public record Profile(String schedulerName, List<Entry> entries, boolean preempts) {

  /** The name that Pods have which name no scheduler. */
  public static final String DEFAULT_NAME = "default-scheduler";

  /** Copies the list. */
  public Profile {
    entries = List.copyOf(entries);
  }

  /** The profile for Pods that name no scheduler. */
  public Profile(List<Entry> entries) {
    this(DEFAULT_NAME, entries, true);
  }

  /**
   * A plugin of a profile.
   *
   * @param plugin the plugin
   * @param weight what its scores are multiplied with; without meaning for one that only filters
   * @param roles at which points it is asked
   */
  public record Entry(Plugin plugin, int weight, Roles roles) {

    /** A plugin that is asked wherever it has something to say. */
    public Entry(Plugin plugin, int weight) {
      this(plugin, weight, Roles.ALL);
    }
  }

  /**
   * Where a plugin is asked, of the points that it knows.
   *
   * @param queues before the Pod is queued at all: {@code preEnqueue}
   * @param prepares before nodes are looked at, where it may refuse the Pod: {@code preFilter}
   * @param turn its place among those that prepare; of equal ones the order of the profile holds
   * @param filters about single nodes
   * @param scores about the nodes that are left
   * @param reserves when the Pod has got a node
   */
  public record Roles(
      boolean queues,
      boolean prepares,
      int turn,
      boolean filters,
      boolean scores,
      boolean reserves) {

    /** Everywhere, in the order of the profile. */
    public static final Roles ALL = new Roles(true, true, 0, true, true, true);
  }

  /** The plugins that filter. */
  Screens screens() {
    List<Screens.Screen> all = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Roles roles = entries.get(i).roles();
      if (entries.get(i).plugin() instanceof Filter<?> filter
          && (roles.prepares() || roles.filters())) {
        all.add(new Screens.Screen(filter, i, roles));
      }
    }
    return new Screens(all);
  }

  /** The place of the plugin of a name, from 0; -1 when there is none. */
  int order(String plugin) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).plugin().name().equals(plugin)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether one plugin prepares before another, by their names. */
  boolean isBefore(String plugin, String other) {
    int first = order(plugin);
    int second = order(other);
    int turns =
        first < 0 || second < 0
            ? 0
            : entries.get(first).roles().turn() - entries.get(second).roles().turn();
    return turns == 0 ? first < second : turns < 0;
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
