package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.schedule.Prepared.Narrowed;
import dev.plimsoll.schedule.Prepared.Ready;
import dev.plimsoll.schedule.Prepared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The filters of a profile, prepared for one Pod; confined to one decision. */
final class Filtering {

  private final PodInfo pod;
  private final List<Step<?>> steps = new ArrayList<>();
  private final List<Rejection> refusals = new ArrayList<>();
  private final Set<String> narrowing = new TreeSet<>();
  private @Nullable Set<String> only;
  private @Nullable Rejection absent;
  private @Nullable Filter<?> narrower;

  /** A filter with what it worked out for the Pod. */
  private record Step<S>(Filter<S> filter, S state, int position) {

    Verdict apply(PodInfo pod, NodeInfo node) {
      try {
        return filter.filter(state, pod, node);
      } catch (RuntimeException failure) {
        throw new PluginFault(filter, failure);
      }
    }
  }

  /** Lets each filter look at the Pod, up to the first that refuses it. */
  Filtering(Screens screens, PodInfo pod, Inventory inventory) {
    this.pod = pod;
    for (Screens.Screen screen : screens.inTurn()) {
      if (refusals.isEmpty()) {
        prepare(screen.filter(), screen, inventory);
      }
    }
    if (screens.isReordered()) {
      steps.sort(Comparator.comparingInt((Step<?> step) -> step.position()));
    }
  }

  private <S> void prepare(Filter<S> filter, Screens.Screen screen, Inventory inventory) {
    Prepared<S> prepared;
    try {
      prepared = filter.prepare(pod, inventory);
    } catch (RuntimeException failure) {
      throw new PluginFault(filter, failure);
    }
    Profile.Roles roles = screen.roles();
    if (prepared instanceof Ready<S> ready) {
      add(filter, ready.state(), screen);
    } else if (prepared instanceof Narrowed<S> narrowed) {
      if (roles.prepares()) {
        narrow(filter, narrowed.nodes());
      }
      add(filter, narrowed.state(), screen);
    } else if (prepared instanceof Refusal<S> refusal
        && roles.prepares()
        && refusal.verdict() instanceof Verdict.No verdict) {
      refusals.add(Rejection.of(filter, verdict));
    }
  }

  private <S> void add(Filter<S> filter, S state, Screens.Screen screen) {
    if (screen.roles().filters()) {
      steps.add(new Step<>(filter, state, screen.position()));
    }
  }

  private void narrow(Filter<?> filter, Set<String> nodes) {
    Set<String> left = new TreeSet<>(nodes);
    if (only != null) {
      left.retainAll(only);
    }
    only = left;
    narrower = filter;
    narrowing.add(filter.name());
    String reason = "node(s) didn't satisfy plugin(s) [" + String.join(" ", narrowing) + "]";
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

  /** Why no node need be looked at: one reason, or none. */
  List<Rejection> refusals() {
    return refusals;
  }

  /** Whether a node is not among the few that alone can be it, and needs no looking at. */
  boolean isOut(NodeInfo node) {
    return only != null && !only.contains(node.name());
  }

  /** The first no about a node; null when all filters let the Pod pass. */
  @Nullable Rejection firstNo(NodeInfo node) {
    if (isOut(node)) {
      return absent;
    }
    for (Step<?> step : steps) {
      if (step.apply(pod, node) instanceof Verdict.No no) {
        return Rejection.of(step.filter(), no);
      }
    }
    return null;
  }

  /** Every no about a node, by the filter that says it. */
  Map<Filter<?>, Rejection> allNoes(NodeInfo node) {
    Map<Filter<?>, Rejection> noes = new LinkedHashMap<>();
    if (isOut(node) && narrower != null && absent != null) {
      noes.put(narrower, absent);
    }
    for (Step<?> step : steps) {
      if (step.apply(pod, node) instanceof Verdict.No no) {
        noes.put(step.filter(), Rejection.of(step.filter(), no));
      }
    }
    return noes;
  }
}
