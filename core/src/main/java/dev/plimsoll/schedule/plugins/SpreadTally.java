package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.SpreadConstraint;
import dev.plimsoll.schedule.Census;
import dev.plimsoll.schedule.Tally;
import dev.plimsoll.schedule.Topology;
import dev.plimsoll.schedule.Verdict;
import dev.plimsoll.schedule.Verdict.Fits;
import dev.plimsoll.schedule.Verdict.Unresolvable;
import dev.plimsoll.schedule.Verdict.Unschedulable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts, for each constraint of a Pod, the Pods that it spreads over. */
final class SpreadTally extends Tally<boolean[]> {

  private final PodInfo pod;
  private final List<Counts> required = new ArrayList<>();
  private final List<Counts> wished = new ArrayList<>();
  private final boolean[] ignored;
  private final Verdict unlabelled;
  private final Verdict uneven;

  /** The Pods of one constraint, by domain; of wishes by host name, by node. */
  private static final class Counts {
    private final SpreadConstraint constraint;
    private final Topology topology;
    private final boolean byNode;
    private final boolean itself;

    /** The nodes whose Pods count. */
    private final boolean[] counting;

    private final int[] pods;

    /** The domains that there are, each once: those of nodes that count. */
    private final int[] domains;

    /** Where a domain was last met, see {@link SpreadTally#domainsOf}. */
    private final int[] met;

    private int meeting;
    private long fewest;

    private Counts(
        SpreadConstraint constraint,
        PodInfo pod,
        Topology topology,
        boolean byNode,
        boolean[] counting) {
      this.constraint = constraint;
      this.topology = topology;
      this.byNode = byNode;
      this.itself = constraint.selector().matches(pod.labels());
      this.counting = counting;
      this.pods = new int[byNode ? counting.length : topology.size()];
      this.met = new int[topology.size()];
      int[] nodes = new int[counting.length];
      int count = 0;
      for (int node = 0; node < counting.length; node++) {
        if (counting[node]) {
          nodes[count++] = node;
        }
      }
      this.domains = new int[meet(nodes, count)];
      int next = 0;
      for (int domain = 0; domain < met.length; domain++) {
        if (met[domain] == meeting) {
          domains[next++] = domain;
        }
      }
    }

    /** How many domains there are among some nodes. */
    private int meet(int[] nodes, int count) {
      meeting++;
      int domains = 0;
      for (int i = 0; i < count; i++) {
        int domain = topology.domainOrEmpty(nodes[i]);
        if (met[domain] != meeting) {
          met[domain] = meeting;
          domains++;
        }
      }
      return domains;
    }

    private void count(int node) {
      if (byNode) {
        pods[node]++;
      } else if (counting[node]) {
        pods[topology.domainOrEmpty(node)]++;
      }
    }

    private void findFewest() {
      // Without any domain the fewest are more than can be.
      fewest = Integer.MAX_VALUE;
      for (int domain : domains) {
        fewest = Math.min(fewest, pods[domain]);
      }
      if (domains.length < constraint.minDomains()) {
        fewest = 0;
      }
    }
  }

  /**
   * A tally for a Pod.
   *
   * @param required the constraints that a node must meet
   * @param wished those that make a node liked less
   * @param complete whether a node must have the labels of all wishes to be liked at all
   */
  SpreadTally(
      PodInfo pod,
      Census census,
      List<SpreadConstraint> required,
      List<SpreadConstraint> wished,
      boolean complete) {
    super(census);
    this.pod = pod;
    List<NodeInfo> nodes = census.nodes();
    this.ignored = new boolean[nodes.size()];
    for (int node = 0; node < ignored.length; node++) {
      ignored[node] = complete && !PodTopologySpread.hasLabels(nodes.get(node), wished);
    }
    for (SpreadConstraint constraint : required) {
      boolean[] counting = new boolean[nodes.size()];
      for (int node = 0; node < counting.length; node++) {
        NodeInfo each = nodes.get(node);
        counting[node] =
            PodTopologySpread.hasLabels(each, required)
                && PodTopologySpread.counts(constraint, pod, each);
      }
      Topology topology = census.topology(constraint.topologyKey());
      this.required.add(new Counts(constraint, pod, topology, false, counting));
    }
    for (SpreadConstraint constraint : wished) {
      boolean[] counting = new boolean[nodes.size()];
      for (int node = 0; node < counting.length; node++) {
        counting[node] =
            !ignored[node] && PodTopologySpread.counts(constraint, pod, nodes.get(node));
      }
      Topology topology = census.topology(constraint.topologyKey());
      boolean byNode = PodTopologySpread.isByHost(constraint);
      this.wished.add(new Counts(constraint, pod, topology, byNode, counting));
    }
    this.unlabelled = new Unresolvable(PodTopologySpread.NO_LABEL, PodTopologySpread.blame(pod));
    this.uneven = new Unschedulable(PodTopologySpread.REASON, PodTopologySpread.blame(pod));
  }

  /** The constraints for which a Pod counts, first those required, then those wished. */
  @Override
  protected Optional<boolean[]> weigh(PodInfo other) {
    boolean[] matches = new boolean[required.size() + wished.size()];
    boolean any = false;
    for (int i = 0; i < matches.length; i++) {
      SpreadConstraint constraint = counts(i).constraint;
      matches[i] = PodTopologySpread.isCounted(constraint.selector(), pod, other);
      any |= matches[i];
    }
    return any ? Optional.of(matches) : Optional.empty();
  }

  private Counts counts(int index) {
    return index < required.size() ? required.get(index) : wished.get(index - required.size());
  }

  @Override
  protected void count(boolean[] matches, int node) {
    for (int i = 0; i < matches.length; i++) {
      if (matches[i]) {
        counts(i).count(node);
      }
    }
  }

  @Override
  protected boolean filters() {
    for (Counts counts : required) {
      counts.findFewest();
    }
    return !required.isEmpty();
  }

  @Override
  protected Verdict verdict(int node) {
    for (Counts counts : required) {
      int domain = counts.topology.domain(node);
      if (domain == Topology.NOWHERE) {
        return unlabelled;
      }
      long skew = (long) counts.pods[domain] + (counts.itself ? 1 : 0) - counts.fewest;
      if (skew > counts.constraint.maxSkew()) {
        return uneven;
      }
    }
    return Fits.INSTANCE;
  }

  @Override
  protected boolean score(int[] feasible, long[] scores) {
    if (wished.isEmpty()) {
      return false;
    }
    int[] scored = new int[feasible.length];
    int count = 0;
    for (int node : feasible) {
      if (!ignored[node]) {
        scored[count++] = node;
      }
    }
    double[] sums = new double[feasible.length];
    for (Counts counts : wished) {
      int domains = counts.byNode ? count : counts.meet(scored, count);
      double weight = PodTopologySpread.weight(domains);
      int more = counts.constraint.maxSkew() - 1;
      for (int i = 0; i < sums.length; i++) {
        int node = feasible[i];
        int domain = counts.topology.domain(node);
        if (domain != Topology.NOWHERE) {
          sums[i] += counts.pods[counts.byNode ? node : domain] * weight + more;
        }
      }
    }
    for (int i = 0; i < sums.length; i++) {
      scores[i] = ignored[feasible[i]] ? PodTopologySpread.IGNORED : Math.round(sums[i]);
    }
    PodTopologySpread.normalise(scores);
    return true;
  }
}
