package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the Pods of a cluster are, kept up to date as Pods are placed. Pods that no other Pod can
 * tell apart, because namespace, labels and affinities are the same, are one group. Confined to one
 * run.
 */
public final class Census {

  /** So many conditions are remembered; each takes as many bytes as there are nodes. */
  private static final int MARKS = 10_000;

  private final Inventory start;
  private final Map<Likeness, Group> byLikeness = new HashMap<>();
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, Topology> topologies = new ConcurrentHashMap<>();
  private final Map<Marked, boolean[]> marks = new ConcurrentHashMap<>();
  private final @Nullable Census base;
  private final int[] origins;
  private final Positions changes = new Positions();

  /**
   * Pods that count alike.
   *
   * @param sample one of them
   * @param nodes where they are, one position for each Pod
   */
  record Group(PodInfo sample, Positions nodes) {}

  /** A condition that is asked for Pods of one shape. */
  private static final class Marked {
    private final PodShape shape;
    private final String condition;

    private Marked(PodShape shape, String condition) {
      this.shape = shape;
      this.condition = condition;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(shape) * 31 + condition.hashCode();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // Pods of one template share it, and comparing is slow
    public boolean equals(@Nullable Object other) {
      return other instanceof Marked marked
          && marked.shape == shape
          && marked.condition.equals(condition);
    }
  }

  /** What other Pods can see of a Pod. */
  private static final class Likeness {
    private final PodInfo pod;
    private final int hash;

    private Likeness(PodInfo pod) {
      this.pod = pod;
      this.hash = pod.labels().hashCode() * 31 + pod.namespace().hashCode();
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object object) {
      if (!(object instanceof Likeness likeness)) {
        return false;
      }
      PodInfo other = likeness.pod;
      return pod.namespace().equals(other.namespace())
          && pod.terminating() == other.terminating()
          && pod.labels().equals(other.labels())
          && pod.shape().others().equals(other.shape().others());
    }
  }

  /** Counts the Pods that run already. */
  Census(Inventory inventory) {
    this.start = inventory;
    this.base = null;
    this.origins = new int[0];
    for (int node = 0; node < inventory.nodes().size(); node++) {
      for (PodInfo pod : inventory.nodes().get(node).pods()) {
        group(pod).nodes().add(node);
      }
    }
  }

  /**
   * The Pods of a cluster that was made of another one.
   *
   * @param before where the Pods of that one are; stays as it is
   * @param now the cluster
   */
  Census(Census before, Shift shift, Inventory now) {
    this.start = now;
    this.base = before;
    this.origins = shift.origins();
    for (Map.Entry<Likeness, Group> each : before.byLikeness.entrySet()) {
      Positions nodes = each.getValue().nodes().moved(shift.targets());
      if (nodes.size() > 0) {
        Group group = new Group(each.getValue().sample(), nodes);
        byLikeness.put(each.getKey(), group);
        groups.add(group);
      }
    }
    for (int node : shift.touched()) {
      for (PodInfo pod : now.nodes().get(node).pods()) {
        group(pod).nodes().add(node);
      }
    }
  }

  /** A Pod has come to a node. */
  void add(int node, PodInfo pod) {
    group(pod).nodes().add(node);
    changes.add(node);
  }

  private Group group(PodInfo pod) {
    Likeness likeness = new Likeness(pod);
    Group known = byLikeness.get(likeness);
    if (known == null) {
      known = new Group(pod, new Positions());
      byLikeness.put(likeness, known);
      groups.add(known);
    }
    return known;
  }

  /** All groups in the order in which they came; only ever longer. */
  List<Group> groups() {
    return groups;
  }

  /** The nodes that got Pods since the beginning, in that order, one position for each Pod. */
  Positions changes() {
    return changes;
  }

  /** The nodes by their positions, with what never changes about them; not with their Pods. */
  public List<NodeInfo> nodes() {
    return start.nodes();
  }

  /** The domains of a node label. */
  public Topology topology(String key) {
    return topologies.computeIfAbsent(
        key,
        unused -> base == null ? new Topology(key, start.nodes()) : base.topology(key).of(origins));
  }

  /**
   * Which nodes meet a condition that depends on nothing but the shape of a Pod and what never
   * changes about a node: its labels and taints.
   *
   * @param condition what tells it from other conditions that are asked for this shape
   */
  public boolean[] mark(PodInfo pod, String condition, Predicate<NodeInfo> test) {
    boolean[] marked = new boolean[start.nodes().size()];
    if (base == null) {
      for (int node = 0; node < marked.length; node++) {
        marked[node] = test.test(start.nodes().get(node));
      }
      return marked;
    }
    boolean[] before = base.remembered(new Marked(pod.shape(), condition), pod, test);
    for (int node = 0; node < marked.length; node++) {
      marked[node] = before[origins[node]];
    }
    return marked;
  }

  private boolean[] remembered(Marked key, PodInfo pod, Predicate<NodeInfo> test) {
    boolean[] known = marks.get(key);
    if (known == null) {
      known = mark(pod, key.condition, test);
      if (marks.size() < MARKS) {
        marks.put(key, known);
      }
    }
    return known;
  }

  /** The labels of a namespace. */
  public Map<String, String> namespaceLabels(String namespace) {
    return start.namespaceLabels(namespace);
  }
}
