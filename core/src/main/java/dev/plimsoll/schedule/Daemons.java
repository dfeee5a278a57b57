package dev.plimsoll.schedule;

import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.NodeTaint;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodShape;
import dev.plimsoll.cluster.PodToleration;
import dev.plimsoll.model.DaemonSet;
import java.util.ArrayList;
import java.util.List;

/** What the DaemonSet controller does before the scheduler sees its Pods. */
final class Daemons {

  private static final String PREFIX = "node.kubernetes.io/";

  private Daemons() {}

  /** The Pods' shape with the tolerations that {@code AddOrUpdateDaemonPodTolerations} adds. */
  static PodShape shape(PodShape written, DaemonSet set) {
    List<PodToleration> all = new ArrayList<>(written.tolerations());
    all.add(PodToleration.exists(PREFIX + "not-ready", NodeTaint.NO_EXECUTE));
    all.add(PodToleration.exists(PREFIX + "unreachable", NodeTaint.NO_EXECUTE));
    all.add(PodToleration.exists(PREFIX + "disk-pressure", NodeTaint.NO_SCHEDULE));
    all.add(PodToleration.exists(PREFIX + "memory-pressure", NodeTaint.NO_SCHEDULE));
    all.add(PodToleration.exists(PREFIX + "pid-pressure", NodeTaint.NO_SCHEDULE));
    all.add(PodToleration.exists(PREFIX + "unschedulable", NodeTaint.NO_SCHEDULE));
    if (set.spec().template().spec().usesHostNetwork()) {
      all.add(PodToleration.exists(PREFIX + "network-unavailable", NodeTaint.NO_SCHEDULE));
    }
    return written.withTolerations(all);
  }

  /**
   * Whether a node gets a Pod, as {@code NodeShouldRunDaemonPod} says.
   *
   * @param written what the template says by itself, without what admission will add
   */
  static boolean runsOn(NodeInfo node, PodShape written, DaemonSet set) {
    String named = set.spec().template().spec().nodeName().orElse("");
    boolean isNamed = named.isEmpty() || named.equals(node.name());
    if (!isNamed || !written.nodes().allows(node)) {
      return false;
    }
    for (NodeTaint taint : node.taints()) {
      if (taint.repelsNewPods() && !PodToleration.anyTolerates(written.tolerations(), taint)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a node has a Pod of the set already. */
  static boolean isThere(NodeInfo node, String namespace, String owner) {
    for (PodInfo pod : node.pods()) {
      if (pod.controller().equals(owner) && pod.namespace().equals(namespace)) {
        return true;
      }
    }
    return false;
  }
}
