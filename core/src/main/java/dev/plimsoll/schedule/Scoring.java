package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.schedule.Prepared.Ready;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The scoring plugins of a profile with their weights. */
final class Scoring {

  private final List<Weighted> plugins = new ArrayList<>();

  private record Weighted(Score<?> score, int weight) {}

  Scoring(Profile profile) {
    for (Profile.Entry entry : profile.entries()) {
      if (entry.plugin() instanceof Score<?> score && entry.roles().scores()) {
        plugins.add(new Weighted(score, entry.weight()));
      }
    }
  }

  /** Scores the nodes that a Pod can run on. */
  Table score(PodInfo pod, Inventory inventory, List<NodeInfo> feasible) {
    Table table = new Table(feasible.size(), true);
    for (Weighted plugin : plugins) {
      score(plugin.score(), plugin.weight(), pod, inventory, feasible, table);
    }
    return table;
  }

  /** Asks one plugin about the nodes that a Pod can run on. */
  static <S> void score(
      Score<S> score,
      int weight,
      PodInfo pod,
      Inventory inventory,
      List<NodeInfo> feasible,
      Table table) {
    try {
      if (score.prepare(pod, inventory, feasible) instanceof Ready<S> ready) {
        long[] scores = table.column();
        for (int i = 0; i < scores.length; i++) {
          scores[i] = score.score(ready.state(), pod, feasible.get(i));
        }
        score.normalise(ready.state(), scores);
        table.add(score.name(), scores, weight);
      }
    } catch (RuntimeException failure) {
      throw new PluginFault(score, failure);
    }
  }

  /** The weighted scores of nodes, plugin by plugin; confined to one decision. */
  static final class Table {

    private final long[] totals;
    private final Map<String, long[]> byPlugin = new TreeMap<>();
    private final boolean details;
    private long[] scratch = new long[0];

    /**
     * A table without scores.
     *
     * @param nodes how many nodes are scored
     * @param details whether the scores of each plugin are kept, not only their sums
     */
    Table(int nodes, boolean details) {
      this.totals = new long[nodes];
      this.details = details;
    }

    /** An array to write the scores of one plugin into. */
    long[] column() {
      if (details || scratch.length != totals.length) {
        scratch = new long[totals.length];
      }
      return scratch;
    }

    /** Adds the scores of a plugin, each times its weight. */
    void add(String plugin, long[] scores, int weight) {
      for (int i = 0; i < scores.length; i++) {
        scores[i] *= weight;
        totals[i] += scores[i];
      }
      if (details) {
        byPlugin.put(plugin, scores);
      }
    }

    /** Which nodes have the highest sum, in the order in which they were given. */
    int[] best() {
      long most = Long.MIN_VALUE;
      for (long total : totals) {
        most = Math.max(most, total);
      }
      int count = 0;
      for (long total : totals) {
        count += total == most ? 1 : 0;
      }
      int[] best = new int[count];
      for (int i = 0, next = 0; next < count; i++) {
        if (totals[i] == most) {
          best[next++] = i;
        }
      }
      return best;
    }

    /** The scores of one node. */
    NodeScore of(int node) {
      Map<String, Long> own = new TreeMap<>();
      for (Map.Entry<String, long[]> plugin : byPlugin.entrySet()) {
        own.put(plugin.getKey(), plugin.getValue()[node]);
      }
      return new NodeScore(own, totals[node]);
    }
  }
}
