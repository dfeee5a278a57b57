package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodShape;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.model.Pod;
import dev.plimsoll.model.PodSpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the plugin DefaultPreemption would evict for Pods that find no node; nothing is evicted. It
 * looks at all nodes, where the original looks at some, and asks the filters plainly, so that it
 * costs much on large clusters. Confined to one run.
 */
final class Preemptions {

  /** What the plugin before it says of a Pod without resource claims. */
  private static final String NO_CLAIMS = " no new claims to deallocate, preemption: ";

  private static final String NEVER = "not eligible due to preemptionPolicy=Never.";
  private static final String NOT_HELPFUL = "Preemption is not helpful for scheduling";
  private static final String NO_VICTIMS = "No preemption victims found for incoming pod";
  private static final String NAME = "DefaultPreemption";

  private final Framework framework;
  private final Priorities priorities;
  private final Budgets budgets;
  private final Set<String> placedHere = new HashSet<>();
  private final IdentityHashMap<PodShape, Integer> runningPriorities = new IdentityHashMap<>();
  private final IdentityHashMap<PodShape, Instant> starts = new IdentityHashMap<>();
  private @Nullable Placement last;
  private @Nullable Placement answer;

  /** The Pods that would leave a node, and how dear they are; the least dear node is chosen. */
  private record Candidate(
      NodeInfo node,
      List<PodInfo> victims,
      long violations,
      long highest,
      long sum,
      Instant earliest) {

    private static final Comparator<Candidate> DEAREST_LAST =
        Comparator.comparingLong(Candidate::violations)
            .thenComparingLong(Candidate::highest)
            .thenComparingLong(Candidate::sum)
            .thenComparingInt(each -> each.victims().size())
            .thenComparing(Candidate::earliest, Comparator.reverseOrder());
  }

  /**
   * For a run.
   *
   * @param sets all objects, for priority classes and budgets
   * @param start the cluster before the first decision
   * @param requests the Pods that want a node
   */
  Preemptions(
      Framework framework, List<ManifestSet> sets, Inventory start, List<PodRequest> requests) {
    this.framework = framework;
    this.priorities = new Priorities(sets);
    List<PodInfo> running = new ArrayList<>();
    for (NodeInfo node : start.nodes()) {
      running.addAll(node.pods());
    }
    List<PodInfo> waiting = new ArrayList<>();
    for (PodRequest request : requests) {
      waiting.add(request.pod());
      placedHere.add(request.pod().key());
    }
    this.budgets = new Budgets(sets, running, waiting);
  }

  /** The placement of a Pod without a node, with what could be evicted for it, or why nothing. */
  @SuppressWarnings("ReferenceEquality") // the very same decision, which may be large
  Placement consider(Placement placement, Inventory now) {
    Optional<Lane> lane = framework.lane(placement.request().pod());
    if (!(placement.outcome() instanceof Outcome.Unplaced outcome)
        || now.nodes().isEmpty()
        || lane.isEmpty()
        || !lane.get().profile().preempts()) {
      return placement;
    }
    // Of Pods that are alike each is refused in the same words, as long as nothing changes.
    if (last != null && answer != null && last.outcome() == outcome) {
      return answer.of(placement.request());
    }
    last = placement;
    answer = placement.with(consider(placement.request().pod(), outcome, now));
    return answer;
  }

  private Outcome consider(PodInfo pod, Outcome.Unplaced outcome, Inventory now) {
    if (!priorities.preempts(spec(pod))) {
      return outcome.with(NO_CLAIMS + NEVER);
    }
    List<Candidate> candidates = new ArrayList<>();
    Map<String, Rejection> reasons = new LinkedHashMap<>();
    for (NodeInfo node : now.nodes()) {
      Rejection rejection = outcome.reasonsByNode().get(node.name());
      if (rejection != null && rejection.code().equals("Unschedulable")) {
        consider(pod, node, now, candidates, reasons);
      } else {
        reasons.put(node.name(), because(NOT_HELPFUL, pod));
      }
    }
    if (candidates.isEmpty()) {
      String sentence = Sentence.unplaced(now.nodes().size(), reasons.values());
      return outcome.with(NO_CLAIMS + sentence);
    }
    return outcome.with(best(candidates));
  }

  private static Rejection because(String reason, PodInfo pod) {
    return new Rejection(NAME, List.of(reason), "UnschedulableAndUnresolvable", pod.blame(""));
  }

  private static Preemption best(List<Candidate> candidates) {
    Candidate best = candidates.get(0);
    for (Candidate candidate : candidates) {
      if (Candidate.DEAREST_LAST.compare(candidate, best) < 0) {
        best = candidate;
      }
    }
    List<String> tied = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (Candidate.DEAREST_LAST.compare(candidate, best) == 0) {
        tied.add(candidate.node().name());
      }
    }
    List<String> victims = new ArrayList<>();
    for (PodInfo victim : best.victims()) {
      victims.add(victim.key());
    }
    return new Preemption(best.node().name(), victims, tied);
  }

  /** As {@code SelectVictimsOnNode}: all less important Pods leave, and who can come back does. */
  private void consider(
      PodInfo pod,
      NodeInfo node,
      Inventory now,
      List<Candidate> candidates,
      Map<String, Rejection> reasons) {
    List<PodInfo> potential = new ArrayList<>();
    List<PodInfo> staying = new ArrayList<>();
    for (PodInfo other : node.pods()) {
      (priority(other) < pod.priority() ? potential : staying).add(other);
    }
    if (potential.isEmpty()) {
      reasons.put(node.name(), because(NO_VICTIMS, pod));
      return;
    }
    Rejection rejection = refuses(pod, node, staying, now);
    if (rejection != null) {
      reasons.put(node.name(), rejection);
      return;
    }
    Comparator<PodInfo> importance =
        Comparator.comparingInt((PodInfo each) -> -priority(each)).thenComparing(this::start);
    potential.sort(importance);
    List<PodInfo> violating = budgets.violating(potential);
    List<PodInfo> others = new ArrayList<>(potential);
    others.removeAll(violating);
    List<PodInfo> victims = new ArrayList<>();
    int violations = reprieve(pod, node, violating, staying, now, victims);
    reprieve(pod, node, others, staying, now, victims);
    victims.sort(Comparator.comparingInt(potential::indexOf));
    if (!victims.isEmpty()) {
      candidates.add(candidate(node, victims, violations));
    }
  }

  /** Lets Pods come back where the new one fits still; who cannot is a victim. */
  private int reprieve(
      PodInfo pod,
      NodeInfo node,
      List<PodInfo> leaving,
      List<PodInfo> staying,
      Inventory now,
      List<PodInfo> victims) {
    int evicted = 0;
    for (PodInfo each : leaving) {
      staying.add(each);
      if (refuses(pod, node, staying, now) != null) {
        staying.remove(staying.size() - 1);
        victims.add(each);
        evicted++;
      }
    }
    return evicted;
  }

  /** Why the Pod does not fit on a node with these Pods; null if it does. */
  private @Nullable Rejection refuses(
      PodInfo pod, NodeInfo node, List<PodInfo> staying, Inventory now) {
    NodeInfo changed = node.withOnly(staying);
    Filtering filtering = new Filtering(screens(pod), pod, now.withNode(changed));
    return filtering.refusals().isEmpty()
        ? filtering.firstNo(changed)
        : filtering.refusals().get(0);
  }

  private Screens screens(PodInfo pod) {
    return framework.lane(pod).orElseThrow().screens();
  }

  private Candidate candidate(NodeInfo node, List<PodInfo> victims, int violations) {
    int highest = priority(victims.get(0));
    long sum = 0;
    Instant earliest = Instant.MAX;
    for (PodInfo victim : victims) {
      // So that fewer Pods are better also where priorities are below zero.
      sum += (long) priority(victim) + Integer.MAX_VALUE + 1;
      if (priority(victim) == highest && start(victim).isBefore(earliest)) {
        earliest = start(victim);
      }
    }
    return new Candidate(node, victims, violations, highest, sum, earliest);
  }

  private int priority(PodInfo pod) {
    return placedHere.contains(pod.key())
        ? pod.priority()
        : runningPriorities.computeIfAbsent(pod.shape(), shape -> priorities.of(spec(pod)));
  }

  /** When a Pod began to run; one that was just placed is the youngest. */
  private Instant start(PodInfo pod) {
    return placedHere.contains(pod.key())
        ? Instant.MAX
        : starts.computeIfAbsent(pod.shape(), Preemptions::written);
  }

  private static Instant written(PodShape shape) {
    try {
      String written = new Pod(shape.template()).status().startTime().orElse("");
      return written.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException none) {
      return Instant.EPOCH;
    }
  }

  private static PodSpec spec(PodInfo pod) {
    return new PodSpec(pod.shape().template().field("spec"));
  }
}
