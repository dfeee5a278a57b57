package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.schedule.Prepared.Ready;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The scoring plugins of a profile with their weights. */
final class Scoring {

  private final List<Weighted> plugins = new ArrayList<>();

  private record Weighted(Score<?> score, int weight) {}

  Scoring(Profile profile) {
    for (Profile.Entry entry : profile.entries()) {
      if (entry.plugin() instanceof Score<?> score) {
        plugins.add(new Weighted(score, entry.weight()));
      }
    }
  }

  /** Scores the nodes that a Pod can run on. */
  Table score(PodInfo pod, Inventory inventory, List<NodeInfo> feasible) {
    Table table = new Table(feasible);
    for (Weighted plugin : plugins) {
      try {
        score(plugin.score(), plugin.weight(), pod, inventory, table);
      } catch (RuntimeException failure) {
        throw new PluginFault(plugin.score(), failure);
      }
    }
    return table;
  }

  private static <S> void score(
      Score<S> score, int weight, PodInfo pod, Inventory inventory, Table table) {
    List<NodeInfo> feasible = table.nodes;
    if (score.prepare(pod, inventory, feasible) instanceof Ready<S> ready) {
      long[] scores = new long[feasible.size()];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = score.score(ready.state(), pod, feasible.get(i));
      }
      score.normalise(ready.state(), feasible, scores);
      table.add(score.name(), scores, weight);
    }
  }

  /** The weighted scores of nodes, plugin by plugin; confined to one decision. */
  static final class Table {

    private final List<NodeInfo> nodes;
    private final long[] totals;
    private final Map<String, long[]> byPlugin = new TreeMap<>();

    private Table(List<NodeInfo> nodes) {
      this.nodes = nodes;
      this.totals = new long[nodes.size()];
    }

    private void add(String plugin, long[] scores, int weight) {
      for (int i = 0; i < scores.length; i++) {
        scores[i] *= weight;
        totals[i] += scores[i];
      }
      byPlugin.put(plugin, scores);
    }

    /** The nodes with the highest sum, in inventory order. */
    List<NodeInfo> best() {
      List<NodeInfo> best = new ArrayList<>();
      long most = Long.MIN_VALUE;
      for (int i = 0; i < totals.length; i++) {
        if (totals[i] > most) {
          most = totals[i];
          best.clear();
        }
        if (totals[i] == most) {
          best.add(nodes.get(i));
        }
      }
      return best;
    }

    /** Every score, by the name of the node, in inventory order. */
    Map<String, NodeScore> byNode() {
      Map<String, NodeScore> byNode = new LinkedHashMap<>();
      for (int i = 0; i < totals.length; i++) {
        Map<String, Long> own = new TreeMap<>();
        for (Map.Entry<String, long[]> plugin : byPlugin.entrySet()) {
          own.put(plugin.getKey(), plugin.getValue()[i]);
        }
        byNode.put(nodes.get(i).name(), new NodeScore(own, totals[i]));
      }
      return byNode;
    }
  }
}
