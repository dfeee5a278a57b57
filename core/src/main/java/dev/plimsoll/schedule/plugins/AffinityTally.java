package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.PodChoice;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodTerm;
import dev.plimsoll.cluster.PreferredPodTerm;
import dev.plimsoll.schedule.Barrier;
import dev.plimsoll.schedule.Census;
import dev.plimsoll.schedule.Tally;
import dev.plimsoll.schedule.Topology;
import dev.plimsoll.schedule.Verdict;
import dev.plimsoll.schedule.Verdict.Unresolvable;
import dev.plimsoll.schedule.Verdict.Unschedulable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts the Pods that a Pod wants near or apart, and those that want it so, by domain. */
final class AffinityTally extends Tally<List<AffinityTally.Effect>> {

  private final PodInfo pod;
  private final Census census;
  private final int demandOfOthers;
  private final boolean indifferent;
  private final PodChoice choice;
  private final Map<String, String> namespace;
  private final Map<String, Domains> byKey = new TreeMap<>();
  private final Verdict.No notNear;
  private final Verdict.No notApart;
  private final Verdict.No othersApart;
  private final boolean meansItself;
  private final List<Barrier> unlabelled = new ArrayList<>();
  private final List<Barrier> notNearYet = new ArrayList<>();
  private final List<Barrier> tooNear = new ArrayList<>();
  private final List<Barrier> unwelcome = new ArrayList<>();
  private final List<Domains> liked = new ArrayList<>();
  private boolean anyNear;

  /** What there is in each domain of one node label. */
  private static final class Domains {
    private final Topology topology;
    private final Barrier near;
    private final Barrier apart;
    private final Barrier unwelcome;
    private final long[] likes;

    private Domains(Topology topology, Verdict.No notNear) {
      this.topology = topology;
      this.near = new Barrier(topology).closed(notNear);
      this.apart = new Barrier(topology);
      this.unwelcome = new Barrier(topology);
      this.likes = new long[topology.size()];
    }
  }

  /** What a Pod does to the domain of one node label that it is in. */
  static final class Effect {
    private final Domains domains;
    private boolean near;
    private boolean apart;
    private boolean unwelcome;
    private boolean liked;
    private long likes;

    private Effect(Domains domains) {
      this.domains = domains;
    }

    private void like(long weight) {
      liked = true;
      likes += weight;
    }
  }

  /** A tally for a Pod. */
  AffinityTally(InterPodAffinity plugin, PodInfo pod, Census census) {
    super(census);
    this.demandOfOthers = plugin.demandOfOthers();
    this.indifferent = plugin.isIndifferentTo(pod);
    this.pod = pod;
    this.census = census;
    this.choice = pod.shape().others();
    this.namespace = census.namespaceLabels(pod.namespace());
    this.notNear = new Unresolvable(InterPodAffinity.NOT_NEAR, pod.blame(InterPodAffinity.NEAR));
    this.notApart =
        new Unschedulable(InterPodAffinity.NOT_APART, pod.blame(InterPodAffinity.APART));
    this.othersApart =
        new Unschedulable(InterPodAffinity.OTHERS_APART, pod.blame(InterPodAffinity.LABELS));
    this.meansItself = InterPodAffinity.matchesAll(choice.near(), pod, namespace);
    for (PodTerm term : choice.near()) {
      unlabelled.add(new Barrier(census.topology(term.topologyKey())).labelled(notNear));
      notNearYet.add(domains(term).near);
    }
    for (PodTerm term : choice.apart()) {
      tooNear.add(domains(term).apart);
    }
  }

  private Domains domains(PodTerm term) {
    return byKey.computeIfAbsent(
        term.topologyKey(), key -> new Domains(census.topology(key), notNear));
  }

  @Override
  protected Optional<List<Effect>> weigh(PodInfo other) {
    Map<String, Effect> effects = new TreeMap<>();
    Map<String, String> where = census.namespaceLabels(other.namespace());
    PodChoice theirs = other.shape().others();
    for (PodTerm term : theirs.apart()) {
      if (term.matches(pod, namespace)) {
        effect(term, effects).unwelcome = true;
      }
    }
    if (!choice.near().isEmpty() && InterPodAffinity.matchesAll(choice.near(), other, where)) {
      for (PodTerm term : choice.near()) {
        effect(term, effects).near = true;
      }
    }
    for (PodTerm term : choice.apart()) {
      if (term.matches(other, where)) {
        effect(term, effects).apart = true;
      }
    }
    for (PreferredPodTerm term : choice.preferred()) {
      if (term.term().matches(other, where)) {
        effect(term.term(), effects).like(term.weight());
      }
    }
    for (PodTerm term : theirs.near()) {
      if (demandOfOthers > 0 && term.matches(pod, namespace)) {
        effect(term, effects).like(demandOfOthers);
      }
    }
    for (PreferredPodTerm term : theirs.preferred()) {
      if (term.term().matches(pod, namespace)) {
        effect(term.term(), effects).like(term.weight());
      }
    }
    return effects.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(effects.values()));
  }

  private Effect effect(PodTerm term, Map<String, Effect> effects) {
    return effects.computeIfAbsent(term.topologyKey(), key -> new Effect(domains(term)));
  }

  @Override
  protected void count(List<Effect> effects, int node) {
    for (Effect effect : effects) {
      Domains domains = effect.domains;
      int domain = domains.topology.domain(node);
      if (domain == Topology.NOWHERE) {
        continue;
      }
      if (effect.near) {
        anyNear = true;
        domains.near.open(domain);
      }
      if (effect.apart) {
        domains.apart.close(domain, notApart);
      }
      if (effect.unwelcome) {
        domains.unwelcome.close(domain, othersApart);
        note(domains.unwelcome, unwelcome);
      }
      if (effect.liked) {
        domains.likes[domain] += effect.likes;
        note(domains, liked);
      }
    }
  }

  private static <T> void note(T each, List<T> all) {
    if (!all.contains(each)) {
      all.add(each);
    }
  }

  /** The first of Pods that want only their like near is let pass wherever there is the label. */
  @Override
  protected List<Barrier> barriers() {
    List<Barrier> all = new ArrayList<>(!anyNear && meansItself ? unlabelled : notNearYet);
    all.addAll(tooNear);
    all.addAll(unwelcome);
    return all;
  }

  @Override
  protected boolean score(int[] feasible, long[] scores) {
    if (liked.isEmpty() || indifferent) {
      return false;
    }
    Arrays.fill(scores, 0);
    for (Domains domains : liked) {
      Topology topology = domains.topology;
      for (int i = 0; i < scores.length; i++) {
        int domain = topology.domain(feasible[i]);
        scores[i] += domain == Topology.NOWHERE ? 0 : domains.likes[domain];
      }
    }
    InterPodAffinity.normalise(scores);
    return true;
  }
}
