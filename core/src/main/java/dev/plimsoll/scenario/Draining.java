package dev.plimsoll.scenario;

import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Volume;
import dev.plimsoll.scenario.Answer.Failure;
import dev.plimsoll.schedule.Aftermath;
import dev.plimsoll.schedule.Budgets;
import dev.plimsoll.schedule.Budgets.Budget;
import dev.plimsoll.schedule.Explanation;
import dev.plimsoll.schedule.PodRequest;
import dev.plimsoll.schedule.Trial;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nodes are emptied in good order, as {@code kubectl drain --ignore-daemonsets} does: closed first,
 * then each Pod is evicted as soon as its disruption budget lets it go. A budget gets back what it
 * lent once the Pod's replacement has a node; that it becomes ready there is taken for granted.
 * Confined to one question.
 */
final class Draining {

  private final Aftermath aftermath;
  private final String target;
  private final Set<String> nodes;
  private final Trial trial;
  private final Placing placing;
  private final Budgets budgets;
  private final IdentityHashMap<Budget, Integer> left = new IdentityHashMap<>();
  private List<Staying> staying = new ArrayList<>();
  private final List<PodInfo> alone = new ArrayList<>();
  private final List<String> evicted = new ArrayList<>();
  private final List<String> scratch = new ArrayList<>();
  private int atOnce;

  /** A Pod that has to leave, and its node. */
  private record Staying(PodInfo pod, String node) {}

  private Draining(Aftermath aftermath, String target, Set<String> nodes) {
    this.aftermath = aftermath;
    this.target = target;
    this.nodes = nodes;
    this.trial = aftermath.trial();
    this.placing = new Placing(trial);
    this.budgets = aftermath.budgets();
  }

  /**
   * Drains nodes.
   *
   * @param target what is drained, in words: {@code node/w-1}
   * @param nodes the names of the nodes
   */
  static Answer answer(Aftermath aftermath, String target, Set<String> nodes) {
    Draining draining = new Draining(aftermath, target, nodes);
    draining.look();
    draining.drain();
    return draining.answer();
  }

  /** Tells who has to leave: not the Pods of DaemonSets, nor those of the nodes themselves. */
  private void look() {
    for (NodeInfo node : aftermath.cluster().nodes()) {
      if (!nodes.contains(node.name())) {
        continue;
      }
      for (PodInfo pod : node.pods()) {
        if (pod.isOfDaemonSet() || pod.isOfNode()) {
          continue;
        }
        if (pod.controller().isEmpty()) {
          alone.add(pod);
        } else {
          staying.add(new Staying(pod, node.name()));
        }
        if (hasScratch(pod)) {
          scratch.add(pod.key());
        }
      }
    }
  }

  private static boolean hasScratch(PodInfo pod) {
    for (Volume volume : new PodSpec(pod.shape().template().field("spec")).volumes()) {
      if (volume.emptyDir().isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void drain() {
    trial.cordon(nodes);
    boolean moved = true;
    for (int round = 0; moved && !staying.isEmpty(); round++) {
      Map<String, List<PodInfo>> leaving = leaving();
      moved = !leaving.isEmpty();
      List<PodInfo> pods = new ArrayList<>();
      leaving.values().forEach(pods::addAll);
      pods.forEach(pod -> evicted.add(pod.key()));
      atOnce = round == 0 ? pods.size() : atOnce;
      trial.remove(leaving);
      giveBack(placing.retry());
      List<PodRequest> again = aftermath.leaving(pods).again();
      placing.place(again);
      List<PodRequest> placed = new ArrayList<>(again);
      placed.removeAll(placing.waiting());
      giveBack(placed);
    }
  }

  /** Those whose budgets let them go now. */
  private Map<String, List<PodInfo>> leaving() {
    Map<String, List<PodInfo>> leaving = new LinkedHashMap<>();
    List<Staying> kept = new ArrayList<>();
    for (Staying each : staying) {
      if (mayLeave(each.pod())) {
        leaving.computeIfAbsent(each.node(), node -> new ArrayList<>()).add(each.pod());
      } else {
        kept.add(each);
      }
    }
    staying = kept;
    return leaving;
  }

  /** As the API server decides about an eviction: no Pod may have two budgets. */
  private boolean mayLeave(PodInfo pod) {
    List<Budget> own = budgets.of(pod);
    if (own.isEmpty() || pod.terminating()) {
      return true;
    }
    int allowed = left.computeIfAbsent(own.get(0), Budget::allowed);
    if (own.size() > 1 || allowed <= 0) {
      return false;
    }
    left.put(own.get(0), allowed - 1);
    return true;
  }

  private void giveBack(List<PodRequest> placed) {
    for (PodRequest request : placed) {
      for (Budget budget : budgets.of(request.pod())) {
        left.computeIfPresent(budget, (unused, allowed) -> allowed + 1);
      }
    }
  }

  private Answer answer() {
    List<Failure> failures = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    if (!alone.isEmpty()) {
      PodInfo first = alone.get(0);
      String message =
          "kubectl drain refuses to delete " + first.key() + ", which has no controller";
      fail(
          message,
          "let a controller make the Pod, or drain with --force and lose it",
          first,
          first.blame("metadata.name").place(),
          failures);
      reasons.add(
          "kubectl drain refuses to delete Pods without a controller: "
              + Words.few(alone.stream().map(PodInfo::key).toList()));
    }
    if (!staying.isEmpty()) {
      reasons.add(blocked(failures));
    }
    if (!placing.waiting().isEmpty()) {
      Explanation why = placing.why();
      PodRequest first = placing.waiting().get(0);
      String who = Words.nodeless(placing.waiting().size(), evicted.size(), "evicted Pod", true);
      reasons.add(who + ": " + first.pod().key() + ": " + why.message());
      failures.add(Failure.of("drain", when(), who, why, first.workload()));
    }
    List<String> unscheduled = placing.names();
    boolean fits = failures.isEmpty();
    String message = fits ? eviction() : String.join("; ", reasons);
    return new Answer(
        new Scenario(
            "drain " + target,
            fits,
            fits ? "drains" : "is blocked",
            message,
            evicted,
            unscheduled,
            placing.nodes(),
            figures()),
        failures);
  }

  private Map<String, Number> figures() {
    Map<String, Number> figures = new LinkedHashMap<>();
    figures.put("now", atOnce);
    figures.put("later", evicted.size() - atOnce);
    figures.put("blocked", staying.size() + alone.size());
    return figures;
  }

  private String when() {
    return "while " + target + " is drained";
  }

  private void fail(String message, String help, PodInfo pod, Located at, List<Failure> failures) {
    failures.add(new Failure("drain", when(), message, help, Pods.name(pod), at));
  }

  /** What keeps the first of those that stay. */
  private String blocked(List<Failure> failures) {
    PodInfo first = staying.get(0).pod();
    List<Budget> own = budgets.of(first);
    Set<String> names = new LinkedHashSet<>();
    own.forEach(budget -> names.add(budget.manifest().id().toString()));
    String pods =
        staying.size() == 1
            ? first.key()
            : first.key() + " and " + Words.count(staying.size() - 1, "other Pod");
    Budget budget = own.get(0);
    if (own.size() > 1) {
      String message =
          first.key()
              + " has more than one budget, so it is never evicted: "
              + String.join(", ", names);
      failures.add(
          new Failure(
              "drain",
              when(),
              message,
              "let one budget select the Pod",
              budget.manifest().objectName(),
              budget.manifest().root().field("spec").field("selector")));
      return message;
    }
    String message =
        budget.manifest().id()
            + " keeps "
            + pods
            + (left.getOrDefault(budget, 0) == budget.allowed()
                ? ": it allows no disruption"
                : ": it allows no more disruptions until replacements run");
    failures.add(
        new Failure(
            "drain",
            when(),
            message,
            "allow a disruption, or run one more replica than the budget needs",
            budget.manifest().objectName(),
            limit(budget)));
    return message;
  }

  private static Located limit(Budget budget) {
    Located spec = budget.manifest().root().field("spec");
    Located most = spec.field("maxUnavailable");
    return most.isPresent() ? most : spec.field("minAvailable");
  }

  /** How the Pods leave when nothing is in the way. */
  private String eviction() {
    int later = evicted.size() - atOnce;
    StringBuilder text = new StringBuilder();
    if (evicted.isEmpty()) {
      text.append("no Pod has to leave");
    } else if (later == 0) {
      text.append(Words.count(atOnce, "Pod")).append(atOnce == 1 ? " leaves" : " leave");
      text.append(" at once");
    } else {
      text.append(Words.count(atOnce, "Pod")).append(atOnce == 1 ? " leaves" : " leave");
      text.append(" at once, ").append(later).append(" when replacements run");
    }
    if (!scratch.isEmpty()) {
      text.append("; wants --delete-emptydir-data for ").append(Words.few(scratch));
    }
    return text.toString();
  }
}
