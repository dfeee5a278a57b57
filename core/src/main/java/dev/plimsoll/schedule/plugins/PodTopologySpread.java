package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.Blame;
import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.LabelQuery;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.NodeTaint;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodToleration;
import dev.plimsoll.cluster.SpreadConstraint;
import dev.plimsoll.schedule.Census;
import dev.plimsoll.schedule.Counting;
import dev.plimsoll.schedule.Explanation;
import dev.plimsoll.schedule.Filter;
import dev.plimsoll.schedule.Prepared;
import dev.plimsoll.schedule.Rejection;
import dev.plimsoll.schedule.Score;
import dev.plimsoll.schedule.Tally;
import dev.plimsoll.schedule.Verdict;
import dev.plimsoll.schedule.Verdict.Fits;
import dev.plimsoll.schedule.Verdict.Unresolvable;
import dev.plimsoll.schedule.Verdict.Unschedulable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Spreads Pods over zones and nodes, as their constraints say, or, where they have none, as the
 * scheduler does by default for the Pods of one workload or Service.
 */
public final class PodTopologySpread
    implements Filter<List<PodTopologySpread.Domains>>,
        Score<PodTopologySpread.Spreading>,
        Counting {

  static final String REASON = "node(s) didn't match pod topology spread constraints";
  static final String NO_LABEL = REASON + " (missing required label)";

  private static final String BLAMED = "spec.topologySpreadConstraints";
  private static final String HOST = "kubernetes.io/hostname";

  /** {@code systemDefaultConstraints} of the original; the Pods counted are filled in. */
  private static final List<SpreadConstraint> DEFAULTS =
      List.of(byDefault(3, HOST), byDefault(5, "topology.kubernetes.io/zone"));

  private final List<SpreadConstraint> defaults;
  private final boolean ofSystem;

  /** The plugin as it is when nobody configured it. */
  public PodTopologySpread() {
    this.defaults = DEFAULTS;
    this.ofSystem = true;
  }

  /**
   * The plugin with {@code PodTopologySpreadArgs} of {@code defaultingType: List}.
   *
   * @param defaults the constraints of Pods that have none; whom they count is filled in
   */
  public PodTopologySpread(List<SpreadConstraint> defaults) {
    this.defaults = List.copyOf(defaults);
    this.ofSystem = false;
  }

  /** A node without one of the labels, in place of a score. */
  static final long IGNORED = -1;

  private static SpreadConstraint byDefault(int maxSkew, String topologyKey) {
    return new SpreadConstraint(maxSkew, topologyKey, false, LabelQuery.EVERYTHING, 0, true, false);
  }

  @Override
  public String name() {
    return "PodTopologySpread";
  }

  /**
   * How the counted Pods lie.
   *
   * @param constraint what is demanded
   * @param pods the number of them by domain
   * @param itself 1 if the Pod is one of those that are counted
   */
  record Domains(SpreadConstraint constraint, Map<String, Integer> pods, int itself) {

    private int fewest() {
      if (pods.size() < constraint.minDomains()) {
        return 0;
      }
      int fewest = Integer.MAX_VALUE;
      for (int count : pods.values()) {
        fewest = Math.min(fewest, count);
      }
      return fewest;
    }
  }

  @Override
  public Prepared<List<Domains>> prepare(PodInfo pod, Inventory nodes) {
    List<SpreadConstraint> constraints = constraints(pod, true);
    if (constraints.isEmpty()) {
      return Prepared.skip();
    }
    List<Domains> all = new ArrayList<>();
    for (SpreadConstraint constraint : constraints) {
      Map<String, Integer> pods = new HashMap<>();
      for (NodeInfo node : nodes.nodes()) {
        if (hasLabels(node, constraints) && counts(constraint, pod, node)) {
          String domain = Objects.requireNonNull(node.labels().get(constraint.topologyKey()));
          pods.merge(domain, matching(constraint.selector(), pod, node), Integer::sum);
        }
      }
      int itself = constraint.selector().matches(pod.labels()) ? 1 : 0;
      all.add(new Domains(constraint, pods, itself));
    }
    return Prepared.with(all);
  }

  @Override
  public Verdict filter(List<Domains> all, PodInfo pod, NodeInfo node) {
    for (Domains domains : all) {
      String domain = node.labels().get(domains.constraint().topologyKey());
      if (domain == null) {
        return new Unresolvable(NO_LABEL, blame(pod));
      }
      int here = domains.pods().getOrDefault(domain, 0);
      // A long, for without any domain the fewest are more than can be.
      long skew = (long) here + domains.itself() - domains.fewest();
      if (skew > domains.constraint().maxSkew()) {
        return new Unschedulable(REASON, blame(pod));
      }
    }
    return Fits.INSTANCE;
  }

  /**
   * What scoring needs.
   *
   * @param constraints what is wished
   * @param pods for each of them, the counted Pods by domain; of host names nothing, for a node
   *     knows its own
   * @param weights for each of them, how much a Pod counts: more where there are more domains
   * @param complete whether a node must have all the labels to be scored
   */
  record Spreading(
      List<SpreadConstraint> constraints,
      List<Map<String, Integer>> pods,
      List<Double> weights,
      boolean complete) {

    private boolean ignores(NodeInfo node) {
      return complete && !hasLabels(node, constraints);
    }
  }

  @Override
  public Prepared<Spreading> prepare(PodInfo pod, Inventory nodes, List<NodeInfo> feasible) {
    List<SpreadConstraint> constraints = constraints(pod, false);
    if (constraints.isEmpty()) {
      return Prepared.skip();
    }
    boolean complete = isComplete(pod);
    List<Map<String, Integer>> pods = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    Spreading spreading = new Spreading(constraints, pods, weights, complete);
    int scored = 0;
    for (NodeInfo node : feasible) {
      scored += spreading.ignores(node) ? 0 : 1;
    }
    for (SpreadConstraint constraint : constraints) {
      boolean byHost = isByHost(constraint);
      Map<String, Integer> counted = new HashMap<>();
      for (NodeInfo node : feasible) {
        if (!byHost && !spreading.ignores(node)) {
          counted.put(domain(node, constraint), 0);
        }
      }
      for (NodeInfo node : nodes.nodes()) {
        String domain = domain(node, constraint);
        boolean looked = counted.containsKey(domain) && !spreading.ignores(node);
        if (looked && counts(constraint, pod, node)) {
          counted.merge(domain, matching(constraint.selector(), pod, node), Integer::sum);
        }
      }
      int domains = byHost ? scored : counted.size();
      weights.add(weight(domains));
      pods.add(counted);
    }
    return Prepared.with(spreading);
  }

  /** As {@code topologyNormalizingWeight}: at least that of two domains, so never zero. */
  static double weight(int domains) {
    return Math.log(domains + 2);
  }

  @Override
  public long score(Spreading spreading, PodInfo pod, NodeInfo node) {
    if (spreading.ignores(node)) {
      return IGNORED;
    }
    double score = 0;
    for (int i = 0; i < spreading.constraints().size(); i++) {
      SpreadConstraint constraint = spreading.constraints().get(i);
      String domain = node.labels().get(constraint.topologyKey());
      if (domain == null) {
        continue;
      }
      int count =
          isByHost(constraint)
              ? matching(constraint.selector(), pod, node)
              : spreading.pods().get(i).getOrDefault(domain, 0);
      score += count * spreading.weights().get(i) + (constraint.maxSkew() - 1);
    }
    return Math.round(score);
  }

  @Override
  public void normalise(Spreading spreading, long[] scores) {
    normalise(scores);
  }

  /** The fewest Pods give the best score; a node without the labels gets none. */
  static void normalise(long[] scores) {
    long least = Long.MAX_VALUE;
    long most = 0;
    for (long score : scores) {
      if (score != IGNORED) {
        least = Math.min(least, score);
        most = Math.max(most, score);
      }
    }
    // Most nodes have the score of the one before them, and divisions are slow.
    long last = IGNORED;
    long share = 0;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] != last) {
        last = scores[i];
        share = most == 0 ? MAX : MAX * (most + least - last) / most;
        share = last == IGNORED ? 0 : share;
      }
      scores[i] = share;
    }
  }

  /** Whether a node must have the labels of all wishes to be scored: not those of the system. */
  private boolean isComplete(PodInfo pod) {
    return !pod.shape().spread().isEmpty() || !ofSystem;
  }

  private List<SpreadConstraint> constraints(PodInfo pod, boolean required) {
    List<SpreadConstraint> all = new ArrayList<>();
    for (SpreadConstraint constraint : pod.shape().spread()) {
      if (constraint.required() == required) {
        all.add(constraint);
      }
    }
    if (pod.shape().spread().isEmpty() && !pod.owners().isEmpty()) {
      for (SpreadConstraint constraint : defaults) {
        if (constraint.required() == required) {
          all.add(constraint.withSelector(pod.owners()));
        }
      }
    }
    return all;
  }

  /** Whether a constraint is about single nodes, which know their own Pods. */
  static boolean isByHost(SpreadConstraint constraint) {
    return constraint.topologyKey().equals(HOST);
  }

  /** Where to look for what is wrong. */
  static Blame blame(PodInfo pod) {
    return pod.blame(BLAMED);
  }

  private static String domain(NodeInfo node, SpreadConstraint constraint) {
    return node.labels().getOrDefault(constraint.topologyKey(), "");
  }

  static boolean hasLabels(NodeInfo node, List<SpreadConstraint> constraints) {
    for (SpreadConstraint constraint : constraints) {
      if (!node.labels().containsKey(constraint.topologyKey())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the Pods of a node count, as the constraint's two policies say. */
  static boolean counts(SpreadConstraint constraint, PodInfo pod, NodeInfo node) {
    if (constraint.honourAffinity() && !pod.shape().nodes().allows(node)) {
      return false;
    }
    return !constraint.honourTaints()
        || node.taints().stream()
            .noneMatch(taint -> taint.repelsNewPods() && !tolerated(pod, taint));
  }

  private static boolean tolerated(PodInfo pod, NodeTaint taint) {
    return PodToleration.anyTolerates(pod.tolerations(), taint);
  }

  private static int matching(LabelQuery selector, PodInfo pod, NodeInfo node) {
    int count = 0;
    for (PodInfo other : node.pods()) {
      count += isCounted(selector, pod, other) ? 1 : 0;
    }
    return count;
  }

  /** Whether another Pod is counted: of the same namespace, and not on its way out. */
  static boolean isCounted(LabelQuery selector, PodInfo pod, PodInfo other) {
    return !selector.isEmpty()
        && !other.terminating()
        && other.namespace().equals(pod.namespace())
        && selector.matches(other.labels());
  }

  @Override
  public Tally<?> tally(PodInfo pod, Census census) {
    return new SpreadTally(
        pod, census, constraints(pod, true), constraints(pod, false), isComplete(pod));
  }

  @Override
  public Explanation explain(
      PodInfo pod, Rejection rejection, List<NodeInfo> nodes, Inventory inventory) {
    boolean unlabelled = rejection.reasons().contains(NO_LABEL);
    Set<String> keys = new LinkedHashSet<>();
    for (SpreadConstraint constraint : constraints(pod, true)) {
      keys.add(constraint.topologyKey());
    }
    return new Explanation(
        unlabelled
            ? "no node that is left has the labels to spread by: " + String.join(", ", keys)
            : "anywhere else it would be spread less evenly than demanded by "
                + String.join(", ", keys),
        unlabelled
            ? "label the nodes, or spread by a label that they have"
            : "add nodes where there are few Pods, raise maxSkew, or set whenUnsatisfiable:"
                + " ScheduleAnyway",
        rejection.blame().place());
  }
}
