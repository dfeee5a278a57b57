package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the Pods of a cluster are, kept up to date as Pods are placed. Pods that no other Pod can
 * tell apart, because namespace, labels and affinities are the same, are one group. Confined to one
 * run.
 */
public final class Census {

  private final Inventory start;
  private final Map<Likeness, Group> byLikeness = new HashMap<>();
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, Topology> topologies = new HashMap<>();
  private final Positions changes = new Positions();

  /**
   * Pods that count alike.
   *
   * @param sample one of them
   * @param nodes where they are, one position for each Pod
   */
  record Group(PodInfo sample, Positions nodes) {}

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
    for (int node = 0; node < inventory.nodes().size(); node++) {
      for (PodInfo pod : inventory.nodes().get(node).pods()) {
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
    return topologies.computeIfAbsent(key, unused -> new Topology(key, start.nodes()));
  }

  /** The labels of a namespace. */
  public Map<String, String> namespaceLabels(String namespace) {
    return start.namespaceLabels(namespace);
  }
}
