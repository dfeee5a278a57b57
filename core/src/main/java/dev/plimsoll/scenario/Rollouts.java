package dev.plimsoll.scenario;

import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.DaemonSet;
import dev.plimsoll.model.StatefulSet;
import dev.plimsoll.scenario.Answer.Failure;
import dev.plimsoll.schedule.Aftermath;
import dev.plimsoll.schedule.Budgets.Budget;
import dev.plimsoll.schedule.Explanation;
import dev.plimsoll.schedule.PodRequest;
import dev.plimsoll.schedule.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the rolling update of a workload, with the requests that it has now, comes to an end. */
final class Rollouts {

  /** The kinds that update their Pods one by one. */
  static final Set<String> KINDS = Set.of("Deployment", "StatefulSet", "DaemonSet");

  private final Aftermath aftermath;
  private final Manifest workload;

  private Rollouts(Aftermath aftermath, Manifest workload) {
    this.aftermath = aftermath;
    this.workload = workload;
  }

  static Answer answer(Aftermath aftermath, Manifest workload) {
    Rollouts rollout = new Rollouts(aftermath, workload);
    return switch (workload.id().kind()) {
      case "Deployment" -> rollout.deployment();
      case "StatefulSet" -> rollout.statefulSet();
      default -> rollout.daemonSet();
    };
  }

  private Answer deployment() {
    int there = count(aftermath.podsOf(workload));
    DeploymentRollout rollout = new DeploymentRollout(aftermath, workload);
    if (rollout.wanted() > there && there > 0) {
      return incomplete(rollout.wanted() - there, rollout.wanted());
    }
    if (rollout.run()) {
      return finishes(there, there - rollout.fewest());
    }
    if (rollout.unready().isEmpty()) {
      return stuck(rollout.placing(), rollout.ready(), rollout.wanted());
    }
    PodRequest first = rollout.unready().get(0);
    String why = rollout.blocker(first.pod()).orElse("a Pod waits");
    String message = after(rollout.ready(), rollout.wanted()) + why;
    Scenario scenario = Scenario.of(name(), false, "gets stuck", message);
    return Answer.of(
        scenario,
        new Failure(
            "rollout",
            "an update gets stuck",
            why,
            "set strategy.type to Recreate, or let maxUnavailable make room first",
            workload.objectName(),
            workload.root().field("spec").field("strategy")));
  }

  private Answer statefulSet() {
    StatefulSet set = new StatefulSet(workload.root());
    if (set.spec().updateStrategy().type().orElse("").equals("OnDelete")) {
      return byHand();
    }
    Map<String, List<PodInfo>> there = aftermath.podsOf(workload);
    int wanted = aftermath.wanted(workload);
    if (count(there) < wanted) {
      return incomplete(wanted - count(there), wanted);
    }
    Map<String, String> nodes = new LinkedHashMap<>();
    there.forEach((node, pods) -> pods.forEach(pod -> nodes.put(pod.key(), node)));
    Map<String, PodInfo> pods = new LinkedHashMap<>();
    there.values().forEach(onNode -> onNode.forEach(pod -> pods.put(pod.key(), pod)));
    int start = set.spec().ordinals().start().orElse(0);
    int partition = set.spec().updateStrategy().rollingUpdate().partition().orElse(0);
    List<PodRequest> renewed = aftermath.renewed(workload);
    Trial trial = aftermath.trial();
    Placing placing = new Placing(trial);
    int done = 0;
    for (int i = renewed.size() - 1; i >= 0; i--) {
      PodRequest next = renewed.get(i);
      if (Departure.ordinal(next.pod()) < Math.max(partition, start)) {
        break;
      }
      PodInfo before = pods.get(next.pod().key());
      if (before != null) {
        trial.remove(Map.of(nodes.getOrDefault(before.key(), ""), List.of(before)));
      }
      placing.place(List.of(next));
      if (!placing.waiting().isEmpty()) {
        return stuck(placing, done, wanted);
      }
      done++;
    }
    return done < wanted
        ? Answer.of(
            Scenario.of(
                name(),
                true,
                "finishes",
                "the partition leaves " + (wanted - done) + " as they are"))
        : finishes(wanted, Math.min(1, wanted));
  }

  /** Each Pod is bound to its node, so all can be looked at together. */
  private Answer daemonSet() {
    DaemonSet set = new DaemonSet(workload.root());
    if (set.spec().updateStrategy().type().orElse("").equals("OnDelete")) {
      return byHand();
    }
    Map<String, List<PodInfo>> there = aftermath.podsOf(workload);
    int count = count(there);
    boolean surges =
        set.spec().updateStrategy().rollingUpdate().maxSurge().isPresent()
            && DeploymentRollout.scaled(
                    set.spec().updateStrategy().rollingUpdate().maxSurge(), count, true)
                > 0;
    Trial trial = aftermath.trial();
    if (!surges) {
      trial.remove(there);
    }
    List<PodRequest> renewed = new ArrayList<>();
    for (PodRequest request : aftermath.renewed(workload)) {
      PodInfo pod = request.pod().named(request.pod().name() + "-renewed");
      renewed.add(new PodRequest(pod, workload, request.order()));
    }
    Placing placing = new Placing(trial);
    placing.place(renewed);
    return placing.waiting().isEmpty()
        ? finishes(count, surges ? 0 : Math.min(1, count))
        : stuck(placing, renewed.size() - placing.waiting().size(), renewed.size());
  }

  private String name() {
    return "rollout " + workload.id();
  }

  private static int count(Map<String, List<PodInfo>> pods) {
    int count = 0;
    for (List<PodInfo> onNode : pods.values()) {
      count += onNode.size();
    }
    return count;
  }

  private Answer byHand() {
    return Answer.of(
        Scenario.of(name(), true, "by hand", "Pods are updated when somebody deletes them"));
  }

  private Answer incomplete(int missing, int wanted) {
    String message = missing + " of " + Words.count(wanted, "Pod") + " have no node to begin with";
    return Answer.of(
        Scenario.of(name(), false, "gets stuck", message),
        new Failure(
            "rollout",
            "an update cannot begin",
            message,
            "let all Pods find a node first",
            workload.objectName(),
            workload.root().field("spec").field("replicas")));
  }

  private Answer finishes(int pods, int missing) {
    String message;
    if (pods == 0) {
      message = "there is no Pod to update";
    } else if (missing <= 0) {
      message = pods == 1 ? "the Pod stays available" : "all " + pods + " Pods stay available";
    } else {
      message =
          pods == 1
              ? "the only Pod is missing for a while"
              : "up to " + missing + " of " + pods + " Pods are missing for a while";
    }
    return Answer.of(
        Scenario.of(name(), true, "finishes", message + budgets(missing))
            .withFigures(Map.of("missing", Math.max(0, missing))));
  }

  /** Updates do not ask budgets, which somebody who wrote one may not expect. */
  private String budgets(int missing) {
    for (List<PodInfo> pods : aftermath.podsOf(workload).values()) {
      for (Budget budget : aftermath.budgets().of(pods.get(0))) {
        if (budget.allowed() < missing) {
          return "; "
              + budget.manifest().id()
              + " allows "
              + (budget.allowed() == 0 ? "none" : budget.allowed())
              + ", but updates do not ask budgets";
        }
      }
      break; // they are alike
    }
    return "";
  }

  private Answer stuck(Placing placing, int done, int wanted) {
    Explanation why = placing.why();
    String message =
        after(done, wanted)
            + "the new "
            + placing.names().get(0)
            + " finds no node: "
            + why.message();
    return Answer.of(
        Scenario.of(name(), false, "gets stuck", message).withUnscheduled(placing.names()),
        Failure.of("rollout", "an update gets stuck", "a new Pod finds no node", why, workload));
  }

  /** How far it came. */
  private static String after(int done, int wanted) {
    return done == 0 ? "" : "after " + done + " of " + wanted + " Pods, ";
  }
}
