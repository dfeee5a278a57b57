package dev.plimsoll.scenario;

import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.Resources;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.schedule.Aftermath;
import dev.plimsoll.schedule.Placement;
import dev.plimsoll.schedule.PodRequest;
import dev.plimsoll.schedule.Trial;
import java.util.List;
import java.util.Map;

/** How many more replicas of a workload fit, with all others as they are. */
final class Headroom {

  private Headroom() {}

  static Answer answer(Aftermath aftermath, Manifest workload) {
    String name = "headroom " + workload.id();
    List<PodRequest> one = aftermath.more(workload, 1);
    if (one.isEmpty()) {
      return Answer.of(Scenario.of(name, true, "no more", "its Pods are made by somebody else"));
    }
    Trial trial = aftermath.trial();
    int more = 0;
    String why = "there is no room for the last of them";
    for (PodRequest request : aftermath.more(workload, most(aftermath, one.get(0)) + 1)) {
      Placement placement = trial.place(request);
      if (!placement.isScheduled()) {
        why = trial.explain(placement).message();
        break;
      }
      more++;
    }
    return Answer.of(
        Scenario.of(name, true, more == 0 ? "no more" : more + " more", "for the next, " + why)
            .withFigures(Map.of("more", more)));
  }

  /** More than can fit, going by numbers alone. */
  private static int most(Aftermath aftermath, PodRequest like) {
    Resources wants = like.pod().requests();
    long most = 0;
    for (NodeInfo node : aftermath.cluster().nodes()) {
      long here = Math.max(0, node.free(Resources.PODS));
      here = atMost(here, node.free(Resources.CPU), wants.milliCpu());
      here = atMost(here, node.free(Resources.MEMORY), wants.memory());
      most += here;
    }
    return (int) Math.min(Integer.MAX_VALUE - 1, most);
  }

  private static long atMost(long most, long free, long each) {
    return each == 0 ? most : Math.min(most, Math.max(0, free) / each);
  }
}
