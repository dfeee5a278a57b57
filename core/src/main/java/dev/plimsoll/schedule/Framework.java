package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Blame;
import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.schedule.Prepared.Narrowed;
import dev.plimsoll.schedule.Prepared.Ready;
import dev.plimsoll.schedule.Prepared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Runs the plugins of a profile for one Pod: prepare, filter, score, normalise, pick.
 *
 * <p>Mirrors {@code schedulePod} of the original, with all nodes looked at and none sampled.
 */
final class Framework {

  private final List<Filter<?>> filters = new ArrayList<>();
  private final List<Weighted> scores = new ArrayList<>();

  /** A scoring plugin and its weight. */
  private record Weighted(Score<?> score, int weight) {}

  Framework(Profile profile) {
    for (Profile.Entry entry : profile.entries()) {
      if (entry.plugin() instanceof Filter<?> filter) {
        filters.add(filter);
      }
      if (entry.plugin() instanceof Score<?> score) {
        scores.add(new Weighted(score, entry.weight()));
      }
    }
  }

  /** Decides for one Pod. */
  Placement decide(PodRequest request, Inventory inventory) {
    PodInfo pod = request.pod();
    if (inventory.nodes().isEmpty()) {
      return refused(request, List.of(), Sentence.NO_NODES);
    }
    Filtering filtering = prepare(pod, inventory);
    if (!filtering.refusals.isEmpty()) {
      String message = Sentence.refused(inventory.nodes().size(), filtering.refusals.get(0));
      return refused(request, filtering.refusals, message);
    }
    Map<String, Rejection> rejected = new LinkedHashMap<>();
    List<NodeInfo> feasible = new ArrayList<>();
    for (NodeInfo node : inventory.nodes()) {
      Rejection rejection = filtering.firstNo(pod, node);
      if (rejection == null) {
        feasible.add(node);
      } else {
        rejected.put(node.name(), rejection);
      }
    }
    if (feasible.isEmpty()) {
      String message = Sentence.unplaced(inventory.nodes().size(), rejected.values());
      Outcome outcome = new Outcome.Unplaced(rejected, List.of(), message);
      return new Placement(request, outcome, List.of(), rejected, Map.of());
    }
    return pick(request, inventory, feasible, rejected);
  }

  /** Says in words why a Pod has no node. */
  Explanation explain(PodInfo pod, Inventory inventory) {
    if (inventory.nodes().isEmpty()) {
      Blame nowhere = pod.blame("");
      return new Explanation("there is no node", "add nodes to the inventory", nowhere.place());
    }
    Filtering filtering = prepare(pod, inventory);
    if (!filtering.refusals.isEmpty()) {
      Rejection refusal = filtering.refusals.get(0);
      return Explanation.of(refusal);
    }
    List<Filter<?>> asked = new ArrayList<>();
    List<Nearest> noes = new ArrayList<>();
    for (FilterStep<?> step : filtering.steps) {
      asked.add(step.filter());
    }
    for (NodeInfo node : inventory.nodes()) {
      noes.add(new Nearest(node, filtering.allNoes(pod, node)));
    }
    return Nearest.explain(pod, asked, noes, inventory);
  }

  private static Placement refused(PodRequest request, List<Rejection> refusals, String message) {
    Outcome outcome = new Outcome.Unplaced(Map.of(), refusals, message);
    return new Placement(request, outcome, List.of(), Map.of(), Map.of());
  }

  private Filtering prepare(PodInfo pod, Inventory inventory) {
    Filtering filtering = new Filtering();
    for (Filter<?> filter : filters) {
      if (filtering.refusals.isEmpty()) {
        prepare(filter, pod, inventory, filtering);
      }
    }
    return filtering;
  }

  private static <S> void prepare(
      Filter<S> filter, PodInfo pod, Inventory inventory, Filtering filtering) {
    Prepared<S> prepared = filter.prepare(pod, inventory);
    if (prepared instanceof Ready<S> ready) {
      filtering.steps.add(new FilterStep<>(filter, ready.state()));
    } else if (prepared instanceof Narrowed<S> narrowed) {
      filtering.narrow(filter, pod, narrowed.nodes());
      filtering.steps.add(new FilterStep<>(filter, narrowed.state()));
    } else if (prepared instanceof Refusal<S> refusal
        && refusal.verdict() instanceof Verdict.No verdict) {
      filtering.refusals.add(Rejection.of(filter, verdict));
    }
  }

  private Placement pick(
      PodRequest request,
      Inventory inventory,
      List<NodeInfo> feasible,
      Map<String, Rejection> rejected) {
    List<String> names = new ArrayList<>(feasible.size());
    for (NodeInfo node : feasible) {
      names.add(node.name());
    }
    if (feasible.size() == 1) {
      Outcome outcome = new Outcome.Placed(names.get(0), names);
      return new Placement(request, outcome, names, rejected, Map.of());
    }
    long[] totals = new long[feasible.size()];
    List<Map<String, Long>> byPlugin = new ArrayList<>(feasible.size());
    for (int i = 0; i < feasible.size(); i++) {
      byPlugin.add(new TreeMap<>());
    }
    for (Weighted weighted : scores) {
      long[] own = score(weighted.score(), request.pod(), inventory, feasible);
      for (int i = 0; i < own.length; i++) {
        long counted = own[i] * weighted.weight();
        totals[i] += counted;
        byPlugin.get(i).put(weighted.score().name(), counted);
      }
    }
    Map<String, NodeScore> scored = new LinkedHashMap<>();
    List<String> best = new ArrayList<>();
    long most = Long.MIN_VALUE;
    for (int i = 0; i < totals.length; i++) {
      scored.put(names.get(i), new NodeScore(byPlugin.get(i), totals[i]));
      if (totals[i] > most) {
        most = totals[i];
        best.clear();
      }
      if (totals[i] == most) {
        best.add(names.get(i));
      }
    }
    Outcome outcome = new Outcome.Placed(best.get(0), best);
    return new Placement(request, outcome, names, rejected, scored);
  }

  /** The scores of the nodes; none at all from a plugin that has nothing to say. */
  private static <S> long[] score(
      Score<S> score, PodInfo pod, Inventory inventory, List<NodeInfo> feasible) {
    if (!(score.prepare(pod, inventory, feasible) instanceof Ready<S> ready)) {
      return new long[0];
    }
    long[] scores = new long[feasible.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score.score(ready.state(), pod, feasible.get(i));
    }
    score.normalise(ready.state(), feasible, scores);
    return scores;
  }

  /** A filter with what it worked out for the Pod. */
  private record FilterStep<S>(Filter<S> filter, S state) {

    Verdict apply(PodInfo pod, NodeInfo node) {
      return filter.filter(state, pod, node);
    }
  }

  /** The prepared filters of one Pod; confined to one decision. */
  private static final class Filtering {

    private final List<FilterStep<?>> steps = new ArrayList<>();
    private final List<Rejection> refusals = new ArrayList<>();
    private final Set<String> narrowing = new TreeSet<>();
    private @Nullable Set<String> only;
    private @Nullable Rejection absent;

    void narrow(Filter<?> filter, PodInfo pod, Set<String> nodes) {
      Set<String> left = new TreeSet<>(nodes);
      if (only != null) {
        left.retainAll(only);
      }
      only = left;
      narrowing.add(filter.name());
      String plugins = String.join(" ", narrowing);
      String reason = "node(s) didn't satisfy plugin(s) [" + plugins + "]";
      if (left.isEmpty()) {
        reason += " simultaneously";
      }
      Verdict.No verdict = new Verdict.Unresolvable(reason, pod.blame("spec.affinity"));
      absent =
          new Rejection(
              String.join(",", narrowing), verdict.reasons(), verdict.code(), verdict.blame());
      if (left.isEmpty()) {
        refusals.add(absent);
      }
    }

    /** The first no of a filter; null when all let the Pod pass. */
    @Nullable Rejection firstNo(PodInfo pod, NodeInfo node) {
      if (only != null && !only.contains(node.name())) {
        return absent;
      }
      for (FilterStep<?> step : steps) {
        if (step.apply(pod, node) instanceof Verdict.No no) {
          return Rejection.of(step.filter(), no);
        }
      }
      return null;
    }

    /** Every no, by the filter that says it. */
    Map<Filter<?>, Rejection> allNoes(PodInfo pod, NodeInfo node) {
      Map<Filter<?>, Rejection> noes = new LinkedHashMap<>();
      for (FilterStep<?> step : steps) {
        if (step.apply(pod, node) instanceof Verdict.No no) {
          noes.put(step.filter(), Rejection.of(step.filter(), no));
        }
      }
      return noes;
    }
  }
}
