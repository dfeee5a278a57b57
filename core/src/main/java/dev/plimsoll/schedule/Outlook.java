package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.schedule.Prepared.Ready;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the {@linkplain Plugin#isLocal local} plugins say of each node for Pods of one shape. Asks
 * them again only about nodes that got a Pod since. Confined to one run.
 */
final class Outlook {

  private final PodInfo pod;
  private final Positions changes;
  private final Filtering filtering;
  private final @Nullable Rejection[] noes;
  private final List<Column<?>> columns = new ArrayList<>();
  private int changesSeen;

  /** The scores of one plugin before they are normalised. */
  static final class Column<S> {
    private final Score<S> score;
    private final int weight;
    private final S state;
    private final PodInfo pod;
    private final long[] raw;
    private boolean uniform = true;
    private boolean any;
    private long first;

    private Column(Score<S> score, int weight, S state, PodInfo pod, int nodes) {
      this.score = score;
      this.weight = weight;
      this.state = state;
      this.pod = pod;
      this.raw = new long[nodes];
    }

    private void look(int position, NodeInfo node) {
      raw[position] = score.score(state, pod, node);
      first = any ? first : raw[position];
      any = true;
      uniform &= raw[position] == first;
    }

    String name() {
      return score.name();
    }

    int weight() {
      return weight;
    }

    /**
     * Whether all nodes that pass have had the same score so far, so that it sets none before
     * another.
     */
    boolean isUniform() {
      return uniform;
    }

    /** The scores of these nodes, normalised. */
    void write(int[] feasible, long[] scores) {
      for (int i = 0; i < scores.length; i++) {
        scores[i] = raw[feasible[i]];
      }
      score.normalise(state, scores);
    }
  }

  /**
   * Asks about every node.
   *
   * @param filters local filters
   * @param scores the entries of local plugins that score
   */
  Outlook(
      PodInfo pod,
      Screens filters,
      List<Profile.Entry> scores,
      Inventory inventory,
      Positions changes) {
    this.pod = pod;
    this.changes = changes;
    this.changesSeen = changes.size();
    this.filtering = new Filtering(filters, pod, inventory);
    this.noes = new Rejection[inventory.nodes().size()];
    for (Profile.Entry entry : scores) {
      if (entry.plugin() instanceof Score<?> score) {
        addColumn(score, entry.weight(), inventory);
      }
    }
    for (int position = 0; position < noes.length; position++) {
      look(position, inventory);
    }
  }

  private <S> void addColumn(Score<S> score, int weight, Inventory inventory) {
    try {
      if (score.prepare(pod, inventory, inventory.nodes()) instanceof Ready<S> ready) {
        columns.add(new Column<>(score, weight, ready.state(), pod, noes.length));
      }
    } catch (RuntimeException failure) {
      throw new PluginFault(score, failure);
    }
  }

  private void look(int position, Inventory inventory) {
    NodeInfo node = inventory.nodes().get(position);
    noes[position] = filtering.firstNo(node);
    if (noes[position] != null) {
      return; // it is looked at again when something changes there
    }
    for (Column<?> column : columns) {
      try {
        column.look(position, node);
      } catch (RuntimeException failure) {
        throw new PluginFault(column.score, failure);
      }
    }
  }

  /** Whether it is about Pods of the same shape that name the same node, if any. */
  @SuppressWarnings("ReferenceEquality") // Pods of one template share it, and comparing is slow
  boolean isFor(PodInfo other) {
    return other.shape() == pod.shape() && other.nodeName().equals(pod.nodeName());
  }

  /** Asks again about the nodes that got Pods. */
  void update(Inventory inventory) {
    int missed = changes.size() - changesSeen;
    if (missed <= noes.length) {
      for (; changesSeen < changes.size(); changesSeen++) {
        look(changes.at(changesSeen), inventory);
      }
      return;
    }
    changesSeen = changes.size();
    for (int position = 0; position < noes.length; position++) {
      look(position, inventory);
    }
  }

  /** The local filters. */
  Filtering filtering() {
    return filtering;
  }

  /** The first no of a local filter about a node. */
  @Nullable Rejection no(int node) {
    return noes[node];
  }

  /**
   * Writes down the nodes that pass, in their order.
   *
   * @return how many they are
   */
  int passing(int[] nodes) {
    int count = 0;
    for (int node = 0; node < noes.length; node++) {
      nodes[count] = node;
      count += noes[node] == null ? 1 : 0;
    }
    return count;
  }

  /** The plugins that score. */
  List<Column<?>> columns() {
    return columns;
  }
}
