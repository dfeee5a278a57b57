package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.schedule.Explanation;
import dev.plimsoll.schedule.Filter;
import dev.plimsoll.schedule.Prepared;
import dev.plimsoll.schedule.Rejection;
import dev.plimsoll.schedule.Verdict;
import dev.plimsoll.schedule.Verdict.Fits;
import dev.plimsoll.schedule.Verdict.Unresolvable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Keeps Pods that need something of the kubelet to nodes that declare it. */
public final class NodeDeclaredFeatures implements Filter<Set<String>> {

  static final String REASON = "node(s) didn't match Pod's required features";

  @Override
  public String name() {
    return "NodeDeclaredFeatures";
  }

  @Override
  public boolean isLocal(PodInfo pod) {
    return true;
  }

  @Override
  public Prepared<Set<String>> prepare(PodInfo pod, Inventory nodes) {
    Set<String> needed = pod.shape().terms().features();
    return needed.isEmpty() ? Prepared.skip() : Prepared.with(needed);
  }

  @Override
  public Verdict filter(Set<String> needed, PodInfo pod, NodeInfo node) {
    return node.declaredFeatures().containsAll(needed)
        ? Fits.INSTANCE
        : new Unresolvable(REASON, pod.blame("spec.containers"));
  }

  @Override
  public Explanation explain(
      PodInfo pod, Rejection rejection, List<NodeInfo> nodes, Inventory inventory) {
    return new Explanation(
        "no node that is left declares "
            + String.join(" and ", new TreeSet<>(pod.shape().terms().features())),
        "add a node whose status.declaredFeatures has it, or do without",
        rejection.blame().place());
  }
}
