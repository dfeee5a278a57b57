package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.NodeTaint;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodToleration;
import dev.plimsoll.schedule.Explanation;
import dev.plimsoll.schedule.Filter;
import dev.plimsoll.schedule.Prepared;
import dev.plimsoll.schedule.Rejection;
import dev.plimsoll.schedule.Score;
import dev.plimsoll.schedule.Scores;
import dev.plimsoll.schedule.Verdict;
import dev.plimsoll.schedule.Verdict.Fits;
import dev.plimsoll.schedule.Verdict.Unresolvable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Keeps Pods off nodes with taints they do not tolerate, and likes nodes with few soft ones. */
public final class TaintToleration
    implements Filter<List<PodToleration>>, Score<List<PodToleration>> {

  static final String REASON = "node(s) had untolerated taint(s)";

  /** How many taints a finding names. */
  private static final int SAID = 3;

  @Override
  public String name() {
    return "TaintToleration";
  }

  @Override
  public boolean isLocal(PodInfo pod) {
    return true;
  }

  @Override
  public Prepared<List<PodToleration>> prepare(PodInfo pod, Inventory nodes) {
    return Prepared.with(pod.tolerations());
  }

  @Override
  public Verdict filter(List<PodToleration> tolerations, PodInfo pod, NodeInfo node) {
    for (NodeTaint taint : node.taints()) {
      if (taint.repelsNewPods() && !PodToleration.anyTolerates(tolerations, taint)) {
        return new Unresolvable(REASON, pod.blame("spec.tolerations"));
      }
    }
    return Fits.INSTANCE;
  }

  @Override
  public Prepared<List<PodToleration>> prepare(
      PodInfo pod, Inventory nodes, List<NodeInfo> feasible) {
    // Only these count here: getAllTolerationPreferNoSchedule.
    List<PodToleration> soft = new ArrayList<>();
    for (PodToleration toleration : pod.tolerations()) {
      String effect = toleration.effect();
      if (effect.isEmpty() || effect.equals(NodeTaint.PREFER_NO_SCHEDULE)) {
        soft.add(toleration);
      }
    }
    return Prepared.with(soft);
  }

  @Override
  public long score(List<PodToleration> soft, PodInfo pod, NodeInfo node) {
    long untolerated = 0;
    for (NodeTaint taint : node.taints()) {
      boolean counts = taint.effect().equals(NodeTaint.PREFER_NO_SCHEDULE);
      if (counts && !PodToleration.anyTolerates(soft, taint)) {
        untolerated++;
      }
    }
    return untolerated;
  }

  @Override
  public void normalise(List<PodToleration> soft, long[] scores) {
    Scores.normalise(scores, true);
  }

  @Override
  public Explanation explain(
      PodInfo pod, Rejection rejection, List<NodeInfo> nodes, Inventory inventory) {
    Set<String> taints = new TreeSet<>();
    for (NodeInfo node : nodes) {
      for (NodeTaint taint : node.taints()) {
        if (taint.repelsNewPods() && !PodToleration.anyTolerates(pod.tolerations(), taint)) {
          taints.add(taint.toString());
        }
      }
    }
    List<String> said = List.copyOf(taints).subList(0, Math.min(taints.size(), SAID));
    int more = taints.size() - said.size();
    return new Explanation(
        "it does not tolerate "
            + String.join(", ", said)
            + (more == 0 ? "" : " and " + more + " more"),
        "add a toleration for one of these taints if the Pod may run there, or a node without",
        rejection.blame().place());
  }
}
