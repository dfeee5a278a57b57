package dev.plimsoll.scenario;

import dev.plimsoll.schedule.Explanation;
import dev.plimsoll.schedule.Placement;
import dev.plimsoll.schedule.PodRequest;
import dev.plimsoll.schedule.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places Pods in a trial and remembers who found no node; confined to one question. */
final class Placing {

  private final Trial trial;
  private final Map<String, String> nodes = new LinkedHashMap<>();
  private List<PodRequest> waiting = new ArrayList<>();
  private @Nullable Explanation why;

  Placing(Trial trial) {
    this.trial = trial;
  }

  /** Places Pods; who finds no node waits. */
  void place(List<PodRequest> requests) {
    for (PodRequest request : requests) {
      place(request);
    }
  }

  private boolean place(PodRequest request) {
    Placement placement = trial.place(request);
    if (placement.isScheduled()) {
      nodes.put(placement.pod(), placement.node());
      return true;
    }
    if (waiting.isEmpty()) {
      why = trial.explain(placement); // now: later on the reason may have gone
    }
    waiting.add(request);
    return false;
  }

  /** Lets those who wait try again. */
  List<PodRequest> retry() {
    List<PodRequest> before = waiting;
    waiting = new ArrayList<>();
    List<PodRequest> placed = new ArrayList<>();
    for (PodRequest request : before) {
      if (place(request)) {
        placed.add(request);
      }
    }
    return placed;
  }

  /** The nodes of those who found one, by the Pods' {@code namespace/name}. */
  Map<String, String> nodes() {
    return nodes;
  }

  /** Those who found no node. */
  List<PodRequest> waiting() {
    return waiting;
  }

  /** Their {@code namespace/name}. */
  List<String> names() {
    return names(waiting);
  }

  /** The {@code namespace/name} of some Pods. */
  static List<String> names(List<PodRequest> requests) {
    List<String> names = new ArrayList<>();
    requests.forEach(request -> names.add(request.pod().key()));
    return names;
  }

  /** Why the first of those who wait found no node. */
  Explanation why() {
    if (why == null) {
      throw new IllegalStateException("nobody waits");
    }
    return why;
  }
}
