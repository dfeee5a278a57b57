package dev.plimsoll.schedule;

import dev.plimsoll.cluster.NodeInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A node label and what it says of each node: the domains that Pods are spread over and kept near
 * by, as numbers from 0. Domain 0 is that of the empty value, whether a node has it or not.
 */
public final class Topology {

  /** The domain of a node without the label. */
  public static final int NOWHERE = -1;

  private final int[] domains;
  private final int size;

  Topology(String key, List<NodeInfo> nodes) {
    Map<String, Integer> numbers = new HashMap<>();
    numbers.put("", 0);
    this.domains = new int[nodes.size()];
    for (int i = 0; i < domains.length; i++) {
      String value = nodes.get(i).labels().get(key);
      domains[i] = value == null ? NOWHERE : numbers.computeIfAbsent(value, v -> numbers.size());
    }
    this.size = numbers.size();
  }

  private Topology(int[] domains, int size) {
    this.domains = domains;
    this.size = size;
  }

  /**
   * The same label on some of the nodes; a domain that has none of them keeps its number.
   *
   * @param nodes their positions here
   */
  Topology of(int[] nodes) {
    int[] some = new int[nodes.length];
    for (int i = 0; i < some.length; i++) {
      some[i] = domains[nodes[i]];
    }
    return new Topology(some, size);
  }

  /** One more than the highest number of a domain. */
  public int size() {
    return size;
  }

  /**
   * The domain of a node, or {@link #NOWHERE}.
   *
   * @param node its position in the inventory
   */
  public int domain(int node) {
    return domains[node];
  }

  /** The domain of a node; where it has none, one more than all that there are. */
  int slot(int node) {
    int domain = domains[node];
    return domain == NOWHERE ? size : domain;
  }

  /** The domain of a node, where one without the label counts as one with an empty value. */
  public int domainOrEmpty(int node) {
    return Math.max(0, domains[node]);
  }
}
