package dev.plimsoll.scenario;

import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.scenario.Answer.Failure;
import dev.plimsoll.schedule.Aftermath;
import dev.plimsoll.schedule.Explanation;
import dev.plimsoll.schedule.Leaving;
import dev.plimsoll.schedule.PodRequest;
import dev.plimsoll.schedule.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Nodes are gone from one moment to the next. */
final class Losing {

  private Losing() {}

  /**
   * Loses nodes.
   *
   * @param target what is lost, in words: {@code node/w-1}
   * @param nodes the names of the nodes
   */
  static Answer answer(Aftermath aftermath, String target, Set<String> nodes) {
    Leaving leaving = aftermath.leaving(nodes);
    Trial trial = aftermath.trial();
    trial.lose(nodes);
    Placing placing = new Placing(trial);
    placing.place(leaving.again());
    List<String> displaced = Placing.names(leaving.again());
    Map<String, String> moves = placing.nodes();
    String gone = gone(leaving.gone());
    if (placing.waiting().isEmpty()) {
      String message = moved(displaced.size(), moves);
      return Answer.of(scenario(target, true, message + gone, displaced, List.of(), moves));
    }
    PodRequest first = placing.waiting().get(0);
    Explanation why = placing.why();
    List<String> nodeless = placing.names();
    String who = Words.nodeless(nodeless.size(), displaced.size(), "displaced Pod", true);
    String message = who + ": " + nodeless.get(0) + ": " + why.message() + gone;
    return Answer.of(
        scenario(target, false, message, displaced, nodeless, moves),
        Failure.of("lose", "without " + target, who, why, first.workload()));
  }

  private static String moved(int pods, Map<String, String> moves) {
    return pods == 0
        ? "no Pod has to move"
        : Words.count(pods, "Pod")
            + (pods == 1 ? " moves to " : " move to ")
            + Words.few(List.copyOf(new TreeSet<>(moves.values())));
  }

  private static Scenario scenario(
      String target,
      boolean fits,
      String message,
      List<String> displaced,
      List<String> unscheduled,
      Map<String, String> moves) {
    String verdict = fits ? "fits" : "does not fit";
    return new Scenario(
        "lose " + target, fits, verdict, message, displaced, unscheduled, moves, Map.of());
  }

  /** Pods that somebody would miss and nobody makes again. */
  private static String gone(List<PodInfo> pods) {
    List<String> alone = new ArrayList<>();
    for (PodInfo pod : pods) {
      if (pod.controller().isEmpty()) {
        alone.add(pod.key());
      }
    }
    return alone.isEmpty()
        ? ""
        : "; nobody makes " + Words.few(alone) + " again, without a controller";
  }
}
