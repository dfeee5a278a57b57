package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a cluster differs from the one that it was made of: some nodes are gone, and some have other
 * Pods. Nobody changes the arrays.
 */
final class Shift {

  private final int[] origins;
  private final int[] targets;
  private final int[] touched;

  private Shift(int[] origins, int[] targets, int[] touched) {
    this.origins = origins;
    this.targets = targets;
    this.touched = touched;
  }

  /** For each node its position before. */
  int[] origins() {
    return origins;
  }

  /** For each node of before its position now; -1 if it is gone or has other Pods. */
  int[] targets() {
    return targets;
  }

  /** The positions now of nodes that have other Pods, or are closed. */
  int[] touched() {
    return touched;
  }

  /**
   * Compares two clusters.
   *
   * @return null when a node has come, or nodes have changed places
   */
  static @Nullable Shift between(Inventory before, Inventory after) {
    List<NodeInfo> old = before.nodes();
    List<NodeInfo> now = after.nodes();
    int[] origins = new int[now.size()];
    int[] targets = new int[old.size()];
    int[] touched = new int[now.size()];
    Arrays.fill(targets, -1);
    int touches = 0;
    int next = 0;
    for (int position = 0; position < origins.length; position++) {
      NodeInfo node = now.get(position);
      while (next < targets.length && !old.get(next).name().equals(node.name())) {
        next++;
      }
      if (next == targets.length) {
        return null;
      }
      origins[position] = next;
      if (isSame(old.get(next), node)) {
        targets[next] = position;
      } else {
        touched[touches++] = position;
      }
      next++;
    }
    return new Shift(origins, targets, Arrays.copyOf(touched, touches));
  }

  @SuppressWarnings("ReferenceEquality") // the list of Pods is shared unless it was changed
  private static boolean isSame(NodeInfo old, NodeInfo now) {
    return old == now || (old.pods() == now.pods() && old.unschedulable() == now.unschedulable());
  }
}
