package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.PodChoice;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodTerm;
import dev.plimsoll.cluster.PreferredPodTerm;
import dev.plimsoll.schedule.Census;
import dev.plimsoll.schedule.Tally;
import dev.plimsoll.schedule.Topology;
import dev.plimsoll.schedule.Verdict;
import dev.plimsoll.schedule.Verdict.Fits;
import dev.plimsoll.schedule.Verdict.Unresolvable;
import dev.plimsoll.schedule.Verdict.Unschedulable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts the Pods that a Pod wants near or apart, and those that want it so, by domain. */
final class AffinityTally extends Tally<List<AffinityTally.Effect>> {

  private final PodInfo pod;
  private final Census census;
  private final PodChoice choice;
  private final Map<String, String> namespace;
  private final Map<String, Domains> byKey = new TreeMap<>();
  private final List<Domains> near;
  private final List<Domains> apart;
  private final List<Domains> unwelcome = new ArrayList<>();
  private final List<Domains> liked = new ArrayList<>();
  private final Verdict notNear;
  private final Verdict notApart;
  private final Verdict othersApart;
  private final boolean meansItself;
  private boolean anyNear;
  private boolean anyUnwelcome;
  private boolean anyLiked;
  private boolean first;

  /** What there is in each domain of one node label. */
  private static final class Domains {
    private final Topology topology;
    private final boolean[] near;
    private final boolean[] apart;
    private final boolean[] unwelcome;
    private final long[] likes;

    private Domains(Topology topology) {
      this.topology = topology;
      this.near = new boolean[topology.size()];
      this.apart = new boolean[topology.size()];
      this.unwelcome = new boolean[topology.size()];
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
  AffinityTally(PodInfo pod, Census census) {
    super(census);
    this.pod = pod;
    this.census = census;
    this.choice = pod.shape().others();
    this.namespace = census.namespaceLabels(pod.namespace());
    this.near = domains(choice.near());
    this.apart = domains(choice.apart());
    this.notNear = new Unresolvable(InterPodAffinity.NOT_NEAR, pod.blame(InterPodAffinity.NEAR));
    this.notApart =
        new Unschedulable(InterPodAffinity.NOT_APART, pod.blame(InterPodAffinity.APART));
    this.othersApart =
        new Unschedulable(InterPodAffinity.OTHERS_APART, pod.blame(InterPodAffinity.LABELS));
    this.meansItself = InterPodAffinity.matchesAll(choice.near(), pod, namespace);
  }

  private List<Domains> domains(List<PodTerm> terms) {
    List<Domains> all = new ArrayList<>();
    for (PodTerm term : terms) {
      all.add(domains(term));
    }
    return all;
  }

  private Domains domains(PodTerm term) {
    return byKey.computeIfAbsent(term.topologyKey(), key -> new Domains(census.topology(key)));
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
      if (term.matches(pod, namespace)) {
        effect(term, effects).like(InterPodAffinity.DEMAND_OF_OTHERS);
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
      anyNear |= effect.near;
      domains.near[domain] |= effect.near;
      domains.apart[domain] |= effect.apart;
      if (effect.unwelcome) {
        anyUnwelcome = true;
        domains.unwelcome[domain] = true;
        note(domains, unwelcome);
      }
      if (effect.liked) {
        anyLiked = true;
        domains.likes[domain] += effect.likes;
        note(domains, liked);
      }
    }
  }

  private static void note(Domains domains, List<Domains> list) {
    if (!list.contains(domains)) {
      list.add(domains);
    }
  }

  @Override
  protected boolean filters() {
    first = !anyNear && meansItself;
    return !near.isEmpty() || !apart.isEmpty() || anyUnwelcome;
  }

  @Override
  protected Verdict verdict(int node) {
    boolean isNear = true;
    for (Domains domains : near) {
      int domain = domains.topology.domain(node);
      if (domain == Topology.NOWHERE) {
        return notNear;
      }
      isNear &= domains.near[domain];
    }
    if (!isNear && !first) {
      return notNear;
    }
    for (Domains domains : apart) {
      int domain = domains.topology.domain(node);
      if (domain != Topology.NOWHERE && domains.apart[domain]) {
        return notApart;
      }
    }
    for (Domains domains : unwelcome) {
      int domain = domains.topology.domain(node);
      if (domain != Topology.NOWHERE && domains.unwelcome[domain]) {
        return othersApart;
      }
    }
    return Fits.INSTANCE;
  }

  @Override
  protected boolean score(int[] feasible, long[] scores) {
    if (!anyLiked) {
      return false;
    }
    for (int i = 0; i < scores.length; i++) {
      long sum = 0;
      for (Domains domains : liked) {
        int domain = domains.topology.domain(feasible[i]);
        sum += domain == Topology.NOWHERE ? 0 : domains.likes[domain];
      }
      scores[i] = sum;
    }
    InterPodAffinity.normalise(scores);
    return true;
  }
}
