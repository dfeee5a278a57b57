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
import dev.plimsoll.schedule.Verdict;
import dev.plimsoll.schedule.Verdict.Fits;
import dev.plimsoll.schedule.Verdict.Unresolvable;
import java.util.List;

/** Keeps Pods off cordoned nodes, save those that tolerate the taint which goes with it. */
public final class NodeUnschedulable implements Filter<List<PodToleration>> {

  static final String REASON = "node(s) were unschedulable";

  private static final NodeTaint TAINT =
      new NodeTaint("node.kubernetes.io/unschedulable", "", NodeTaint.NO_SCHEDULE);

  @Override
  public String name() {
    return "NodeUnschedulable";
  }

  @Override
  public boolean isLocal(PodInfo pod) {
    return true;
  }

  @Override
  public Prepared<List<PodToleration>> prepare(PodInfo pod, Inventory nodes) {
    return PodToleration.anyTolerates(pod.tolerations(), TAINT)
        ? Prepared.skip()
        : Prepared.with(pod.tolerations());
  }

  @Override
  public Verdict filter(List<PodToleration> tolerations, PodInfo pod, NodeInfo node) {
    return node.unschedulable()
        ? new Unresolvable(REASON, pod.blame("spec.tolerations"))
        : Fits.INSTANCE;
  }

  @Override
  public Explanation explain(
      PodInfo pod, Rejection rejection, List<NodeInfo> nodes, Inventory inventory) {
    return new Explanation(
        nodes.size() == 1
            ? "node " + nodes.get(0).name() + " is cordoned"
            : "all " + nodes.size() + " nodes that are left are cordoned",
        "kubectl uncordon a node, or add one",
        rejection.blame().place());
  }
}
