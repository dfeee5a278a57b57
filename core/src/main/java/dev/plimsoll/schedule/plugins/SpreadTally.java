package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.SpreadConstraint;
import dev.plimsoll.schedule.Barrier;
import dev.plimsoll.schedule.Census;
import dev.plimsoll.schedule.Tally;
import dev.plimsoll.schedule.Topology;
import dev.plimsoll.schedule.Verdict;
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
  private final Verdict.No uneven;
  private final List<Barrier> barriers = new ArrayList<>();
  private final double[] sums;
  private final int[] scored;

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

    /** When a domain was last met while domains were counted. */
    private final int[] met;

    private int meeting;

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

    private long fewest() {
      if (domains.length < constraint.minDomains()) {
        return 0;
      }
      // Without any domain the fewest are more than can be.
      long fewest = Integer.MAX_VALUE;
      for (int domain : domains) {
        fewest = Math.min(fewest, pods[domain]);
      }
      return fewest;
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
    int nodes = census.nodes().size();
    String keys = keys(required) + "," + keys(wished);
    this.ignored =
        complete
            ? census.mark(pod, "ignored" + keys, node -> !PodTopologySpread.hasLabels(node, wished))
            : new boolean[nodes];
    for (int i = 0; i < required.size(); i++) {
      SpreadConstraint constraint = required.get(i);
      boolean[] counting =
          census.mark(
              pod,
              "required" + i + keys,
              node ->
                  PodTopologySpread.hasLabels(node, required)
                      && PodTopologySpread.counts(constraint, pod, node));
      Topology topology = census.topology(constraint.topologyKey());
      this.required.add(new Counts(constraint, pod, topology, false, counting));
    }
    for (int i = 0; i < wished.size(); i++) {
      SpreadConstraint constraint = wished.get(i);
      boolean[] counting =
          census.mark(
              pod, "wished" + i + keys, node -> PodTopologySpread.counts(constraint, pod, node));
      for (int node = 0; node < nodes; node++) {
        counting[node] &= !ignored[node];
      }
      Topology topology = census.topology(constraint.topologyKey());
      boolean byNode = PodTopologySpread.isByHost(constraint);
      this.wished.add(new Counts(constraint, pod, topology, byNode, counting));
    }
    this.uneven = new Unschedulable(PodTopologySpread.REASON, PodTopologySpread.blame(pod));
    Verdict.No unlabelled =
        new Unresolvable(PodTopologySpread.NO_LABEL, PodTopologySpread.blame(pod));
    for (Counts counts : this.required) {
      barriers.add(new Barrier(counts.topology).labelled(unlabelled));
    }
    this.sums = new double[nodes];
    this.scored = new int[nodes];
  }

  private static String keys(List<SpreadConstraint> constraints) {
    StringBuilder keys = new StringBuilder();
    for (SpreadConstraint constraint : constraints) {
      keys.append(' ').append(constraint.topologyKey());
    }
    return keys.toString();
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
  protected List<Barrier> barriers() {
    for (int i = 0; i < barriers.size(); i++) {
      Counts counts = required.get(i);
      long most = counts.fewest() + counts.constraint.maxSkew() - (counts.itself ? 1 : 0);
      for (int domain = 0; domain < counts.pods.length; domain++) {
        if (counts.pods[domain] > most) {
          barriers.get(i).close(domain, uneven);
        } else {
          barriers.get(i).open(domain);
        }
      }
    }
    return barriers;
  }

  @Override
  protected boolean score(int[] feasible, long[] scores) {
    if (wished.isEmpty()) {
      return false;
    }
    int count = 0;
    for (int i = 0; i < feasible.length; i++) {
      sums[i] = 0;
      if (!ignored[feasible[i]]) {
        scored[count++] = feasible[i];
      }
    }
    for (Counts counts : wished) {
      add(
          counts,
          PodTopologySpread.weight(counts.byNode ? count : counts.meet(scored, count)),
          feasible);
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] = ignored[feasible[i]] ? PodTopologySpread.IGNORED : rounded(sums[i]);
    }
    PodTopologySpread.normalise(scores);
    return true;
  }

  private void add(Counts counts, double weight, int[] feasible) {
    int[] pods = counts.pods;
    Topology topology = counts.topology;
    int more = counts.constraint.maxSkew() - 1;
    for (int i = 0; i < feasible.length; i++) {
      int node = feasible[i];
      int domain = topology.domain(node);
      if (domain != Topology.NOWHERE) {
        sums[i] += pods[counts.byNode ? node : domain] * weight + more;
      }
    }
  }

  /** What {@link Math#round(double)} gives for numbers that are not below zero, in less time. */
  private static long rounded(double sum) {
    long whole = (long) sum;
    return sum - whole < 0.5 ? whole : whole + 1;
  }
}
