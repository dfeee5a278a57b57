package dev.plimsoll.schedule;

import dev.plimsoll.cluster.PodInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link Counting} plugin knows of the Pods that matter to one Pod and to those like it. It
 * looks at each group of Pods once, and then counts those that came since it was last brought up to
 * date. Nodes go by their position in the inventory. Confined to one run.
 *
 * @param <W> how the Pods of a group count
 */
public abstract class Tally<W> {

  private final Census census;
  private final List<Share<W>> shares = new ArrayList<>();
  private int groupsSeen;

  /** A group that counts, and how many of its Pods are counted already. */
  private static final class Share<W> {
    private final Positions nodes;
    private final W weight;
    private int counted;

    private Share(Positions nodes, W weight) {
      this.nodes = nodes;
      this.weight = weight;
    }
  }

  /** A tally in which no Pod is counted yet. */
  protected Tally(Census census) {
    this.census = census;
  }

  /** How a Pod counts, and all those of which other Pods see the same; nothing if it does not. */
  protected abstract Optional<W> weigh(PodInfo other);

  /** Counts one Pod on a node. */
  protected abstract void count(W weight, int node);

  /** Counts the Pods that came since this was last called. */
  final void update() {
    while (groupsSeen < census.groups().size()) {
      Census.Group group = census.groups().get(groupsSeen++);
      weigh(group.sample()).ifPresent(weight -> shares.add(new Share<>(group.nodes(), weight)));
    }
    for (Share<W> share : shares) {
      while (share.counted < share.nodes.size()) {
        count(share.weight, share.nodes.at(share.counted++));
      }
    }
  }

  /**
   * What {@link Filter#filter} says of nodes, as things are now: no where a barrier says so, and
   * what the first of them says.
   */
  protected abstract List<Barrier> barriers();

  /**
   * Scores nodes as {@link Score#score} and {@link Score#normalise} do.
   *
   * @param feasible the nodes
   * @param scores one for each of them, to be written
   * @return false when the plugin has nothing to say about them
   */
  protected abstract boolean score(int[] feasible, long[] scores);
}
