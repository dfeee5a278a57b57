package dev.plimsoll.schedule;

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

  /** A filter with what it worked out for the Pod. */
  private record Step<S>(Filter<S> filter, S state) {

    Verdict apply(PodInfo pod, NodeInfo node) {
      try {
        return filter.filter(state, pod, node);
      } catch (RuntimeException failure) {
        throw new PluginFault(filter, failure);
      }
    }
  }

  /** Lets each filter look at the Pod, up to the first that refuses it. */
  Filtering(List<Filter<?>> filters, PodInfo pod, Inventory inventory) {
    this.pod = pod;
    for (Filter<?> filter : filters) {
      if (refusals.isEmpty()) {
        prepare(filter, inventory);
      }
    }
  }

  private <S> void prepare(Filter<S> filter, Inventory inventory) {
    Prepared<S> prepared;
    try {
      prepared = filter.prepare(pod, inventory);
    } catch (RuntimeException failure) {
      throw new PluginFault(filter, failure);
    }
    if (prepared instanceof Ready<S> ready) {
      steps.add(new Step<>(filter, ready.state()));
    } else if (prepared instanceof Narrowed<S> narrowed) {
      narrow(filter, narrowed.nodes());
      steps.add(new Step<>(filter, narrowed.state()));
    } else if (prepared instanceof Refusal<S> refusal
        && refusal.verdict() instanceof Verdict.No verdict) {
      refusals.add(Rejection.of(filter, verdict));
    }
  }

  private void narrow(Filter<?> filter, Set<String> nodes) {
    Set<String> left = new TreeSet<>(nodes);
    if (only != null) {
      left.retainAll(only);
    }
    only = left;
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
    for (Step<?> step : steps) {
      if (step.apply(pod, node) instanceof Verdict.No no) {
        noes.put(step.filter(), Rejection.of(step.filter(), no));
      }
    }
    return noes;
  }
}
