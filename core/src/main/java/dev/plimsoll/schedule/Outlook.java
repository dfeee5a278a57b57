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
  private final Screens filters;
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

    private Column<S> shifted(Shift shift) {
      int[] origins = shift.origins();
      Column<S> moved = new Column<>(score, weight, state, pod, origins.length);
      for (int position = 0; position < origins.length; position++) {
        moved.raw[position] = raw[origins[position]];
      }
      moved.uniform = uniform;
      moved.any = any;
      moved.first = first;
      return moved;
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
    this.filters = filters;
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

  private Outlook(Outlook before, Shift shift, Inventory now, Positions changes) {
    this.pod = before.pod;
    this.filters = before.filters;
    this.changes = changes;
    this.filtering = new Filtering(filters, pod, now);
    this.noes = new Rejection[shift.origins().length];
    for (int position = 0; position < noes.length; position++) {
      noes[position] = before.noes[shift.origins()[position]];
    }
    List<Column<?>> anew = new ArrayList<>();
    for (Column<?> column : before.columns) {
      if (column.score.comparesNodes(now)) {
        addColumn(column.score, column.weight, now);
        anew.add(columns.get(columns.size() - 1));
      } else {
        columns.add(column.shifted(shift));
      }
    }
    for (int position = 0; position < noes.length && !anew.isEmpty(); position++) {
      if (noes[position] == null) {
        look(position, now.nodes().get(position), anew);
      }
    }
    for (int position : shift.touched()) {
      look(position, now);
    }
  }

  /**
   * The same for a cluster that was made of this one; only nodes that have other Pods are asked
   * about.
   *
   * @param now the changed cluster, with the Pods that it got since
   * @param changes the nodes that got them
   */
  Outlook shifted(Shift shift, Inventory now, Positions changes) {
    return new Outlook(this, shift, now, changes);
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
    look(position, node, columns);
  }

  private static void look(int position, NodeInfo node, List<Column<?>> columns) {
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
