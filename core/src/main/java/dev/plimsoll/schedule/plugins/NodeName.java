package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.schedule.Explanation;
import dev.plimsoll.schedule.Filter;
import dev.plimsoll.schedule.Prepared;
import dev.plimsoll.schedule.Rejection;
import dev.plimsoll.schedule.Verdict;
import dev.plimsoll.schedule.Verdict.Fits;
import dev.plimsoll.schedule.Verdict.Unresolvable;
import java.util.ArrayList;
import java.util.List;

/** Keeps a Pod that names its node itself off all others. */
public final class NodeName implements Filter<String> {

  static final String REASON = "node(s) didn't match the requested node name";

  @Override
  public String name() {
    return "NodeName";
  }

  @Override
  public boolean isLocal(PodInfo pod) {
    return true;
  }

  @Override
  public Prepared<String> prepare(PodInfo pod, Inventory nodes) {
    return pod.nodeName().isEmpty() ? Prepared.skip() : Prepared.with(pod.nodeName());
  }

  @Override
  public Verdict filter(String wanted, PodInfo pod, NodeInfo node) {
    return wanted.equals(node.name())
        ? Fits.INSTANCE
        : new Unresolvable(REASON, pod.blame("spec.nodeName"));
  }

  @Override
  public boolean isWish() {
    return true;
  }

  @Override
  public Explanation explain(
      PodInfo pod, Rejection rejection, List<NodeInfo> nodes, Inventory inventory) {
    String near = Nearest.to(pod.nodeName(), names(inventory)).orElse("");
    return new Explanation(
        "there is no node " + pod.nodeName(),
        near.isEmpty() ? "leave nodeName out" : "did you mean " + near + "? or leave nodeName out",
        rejection.blame().place(),
        !near.isEmpty());
  }

  private static List<String> names(Inventory inventory) {
    List<String> names = new ArrayList<>();
    for (NodeInfo node : inventory.nodes()) {
      names.add(node.name());
    }
    return names;
  }
}
