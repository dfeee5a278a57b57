package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodChoice;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodTerm;
import dev.plimsoll.cluster.PreferredPodTerm;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps Pods near those that they want near and apart from those they do not, and the reverse. */
public final class InterPodAffinity
    implements Filter<InterPodAffinity.Neighbours>,
        Score<Map<InterPodAffinity.Domain, Long>>,
        Counting {

  static final String NOT_NEAR = "node(s) didn't match pod affinity rules";
  static final String NOT_APART = "node(s) didn't match pod anti-affinity rules";
  static final String OTHERS_APART = "node(s) didn't satisfy existing pods anti-affinity rules";

  static final String NEAR = "spec.affinity.podAffinity";
  static final String APART = "spec.affinity.podAntiAffinity";
  static final String LABELS = "metadata.labels";

  private final int demandOfOthers;
  private final boolean ignoresWishesOfOthers;

  /** The plugin as it is when nobody configured it. */
  public InterPodAffinity() {
    this(1, false);
  }

  /**
   * The plugin with {@code InterPodAffinityArgs}.
   *
   * @param demandOfOthers what a Pod that demands this one near adds to a node: {@code
   *     hardPodAffinityWeight}
   * @param ignoresWishesOfOthers whether Pods without wishes of their own are not scored
   */
  public InterPodAffinity(int demandOfOthers, boolean ignoresWishesOfOthers) {
    this.demandOfOthers = demandOfOthers;
    this.ignoresWishesOfOthers = ignoresWishesOfOthers;
  }

  /** What a Pod that demands another near adds to a node; nothing when it is 0. */
  int demandOfOthers() {
    return demandOfOthers;
  }

  /** Whether a Pod is not scored, whatever others wish. */
  boolean isIndifferentTo(PodInfo pod) {
    return ignoresWishesOfOthers && pod.shape().others().preferred().isEmpty();
  }

  @Override
  public String name() {
    return "InterPodAffinity";
  }

  /**
   * Nodes that are near each other.
   *
   * @param key a label
   * @param value what it says on each of them
   */
  record Domain(String key, String value) {}

  /**
   * Where the other Pods are.
   *
   * @param near where those are that the Pod demands near
   * @param apart where those are that it does not want near
   * @param unwelcome where those are that do not want it near
   * @param first whether it demands only its like near and is the first of them
   */
  record Neighbours(Set<Domain> near, Set<Domain> apart, Set<Domain> unwelcome, boolean first) {}

  @Override
  public Prepared<Neighbours> prepare(PodInfo pod, Inventory nodes) {
    PodChoice choice = pod.shape().others();
    Map<String, String> namespace = nodes.namespaceLabels(pod.namespace());
    Set<Domain> near = new HashSet<>();
    Set<Domain> apart = new HashSet<>();
    Set<Domain> unwelcome = new HashSet<>();
    for (NodeInfo node : nodes.nodes()) {
      for (PodInfo other : node.pods()) {
        for (PodTerm term : other.shape().others().apart()) {
          if (term.matches(pod, namespace)) {
            add(node, term, unwelcome);
          }
        }
        if (!choice.near().isEmpty()
            && matchesAll(choice.near(), other, nodes.namespaceLabels(other.namespace()))) {
          for (PodTerm term : choice.near()) {
            add(node, term, near);
          }
        }
        for (PodTerm term : choice.apart()) {
          if (term.matches(other, nodes.namespaceLabels(other.namespace()))) {
            add(node, term, apart);
          }
        }
      }
    }
    if (choice.near().isEmpty() && choice.apart().isEmpty() && unwelcome.isEmpty()) {
      return Prepared.skip();
    }
    boolean first = near.isEmpty() && matchesAll(choice.near(), pod, namespace);
    return Prepared.with(new Neighbours(near, apart, unwelcome, first));
  }

  /** Whether a Pod of a namespace with these labels is meant by every term. */
  static boolean matchesAll(List<PodTerm> terms, PodInfo pod, Map<String, String> namespace) {
    for (PodTerm term : terms) {
      if (!term.matches(pod, namespace)) {
        return false;
      }
    }
    return true;
  }

  private static void add(NodeInfo node, PodTerm term, Set<Domain> domains) {
    String value = node.labels().get(term.topologyKey());
    if (value != null) {
      domains.add(new Domain(term.topologyKey(), value));
    }
  }

  @Override
  public Verdict filter(Neighbours neighbours, PodInfo pod, NodeInfo node) {
    PodChoice choice = pod.shape().others();
    if (!isNear(neighbours, choice.near(), node)) {
      return new Unresolvable(NOT_NEAR, pod.blame(NEAR));
    }
    for (PodTerm term : choice.apart()) {
      String value = node.labels().get(term.topologyKey());
      if (value != null && neighbours.apart.contains(new Domain(term.topologyKey(), value))) {
        return new Unschedulable(NOT_APART, pod.blame(APART));
      }
    }
    for (Domain domain : neighbours.unwelcome) {
      if (domain.value.equals(node.labels().get(domain.key))) {
        return new Unschedulable(OTHERS_APART, pod.blame(LABELS));
      }
    }
    return Fits.INSTANCE;
  }

  private static boolean isNear(Neighbours neighbours, List<PodTerm> terms, NodeInfo node) {
    boolean near = true;
    for (PodTerm term : terms) {
      String value = node.labels().get(term.topologyKey());
      if (value == null) {
        return false;
      }
      near &= neighbours.near.contains(new Domain(term.topologyKey(), value));
    }
    return near || neighbours.first;
  }

  @Override
  public Explanation explain(
      PodInfo pod, Rejection rejection, List<NodeInfo> nodes, Inventory inventory) {
    String reason = rejection.reasons().get(0);
    if (reason.equals(NOT_NEAR)) {
      return new Explanation(
          "the Pods that it demands near run on none of the nodes that are left",
          "run those Pods first, demand them less strictly (preferred), or make room beside them",
          rejection.blame().place());
    }
    boolean own = reason.equals(NOT_APART);
    return new Explanation(
        own
            ? "wherever there is room, a Pod runs that it must be apart from"
            : "wherever there is room, a Pod runs that must be apart from it",
        "add a node, run fewer of these Pods, or let them be apart less strictly (preferred)",
        rejection.blame().place());
  }

  @Override
  public Prepared<Map<Domain, Long>> prepare(
      PodInfo pod, Inventory nodes, List<NodeInfo> feasible) {
    if (isIndifferentTo(pod)) {
      return Prepared.skip();
    }
    Map<Domain, Long> likes = new HashMap<>();
    for (NodeInfo node : nodes.nodes()) {
      for (PodInfo other : node.pods()) {
        for (PreferredPodTerm term : pod.shape().others().preferred()) {
          count(term.term(), term.weight(), other, nodes, node, likes);
        }
        if (demandOfOthers > 0) {
          for (PodTerm term : other.shape().others().near()) {
            count(term, demandOfOthers, pod, nodes, node, likes);
          }
        }
        for (PreferredPodTerm term : other.shape().others().preferred()) {
          count(term.term(), term.weight(), pod, nodes, node, likes);
        }
      }
    }
    return likes.isEmpty() ? Prepared.skip() : Prepared.with(likes);
  }

  private static void count(
      PodTerm term,
      int weight,
      PodInfo meant,
      Inventory nodes,
      NodeInfo node,
      Map<Domain, Long> likes) {
    String value = node.labels().get(term.topologyKey());
    if (value != null && term.matches(meant, nodes.namespaceLabels(meant.namespace()))) {
      likes.merge(new Domain(term.topologyKey(), value), (long) weight, Long::sum);
    }
  }

  @Override
  public long score(Map<Domain, Long> likes, PodInfo pod, NodeInfo node) {
    long sum = 0;
    for (Map.Entry<Domain, Long> like : likes.entrySet()) {
      if (like.getKey().value.equals(node.labels().get(like.getKey().key))) {
        sum += like.getValue();
      }
    }
    return sum;
  }

  @Override
  public void normalise(Map<Domain, Long> likes, long[] scores) {
    normalise(scores);
  }

  /** Between the least and the most liked node; all alike get nothing. */
  static void normalise(long[] scores) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (long score : scores) {
      least = Math.min(least, score);
      most = Math.max(most, score);
    }
    // Most nodes have the score of the one before them, and divisions are slow.
    long last = least;
    long share = 0;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] != last) {
        last = scores[i];
        share = (long) (MAX * ((double) (last - least) / (most - least)));
      }
      scores[i] = share;
    }
  }

  @Override
  public Tally<?> tally(PodInfo pod, Census census) {
    return new AffinityTally(this, pod, census);
  }
}
