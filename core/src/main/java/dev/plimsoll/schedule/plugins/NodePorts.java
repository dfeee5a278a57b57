package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.HostPort;
import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.model.Container;
import dev.plimsoll.model.ContainerPort;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.schedule.Explanation;
import dev.plimsoll.schedule.Filter;
import dev.plimsoll.schedule.Prepared;
import dev.plimsoll.schedule.Rejection;
import dev.plimsoll.schedule.Verdict;
import dev.plimsoll.schedule.Verdict.Fits;
import dev.plimsoll.schedule.Verdict.Unschedulable;
import dev.plimsoll.tree.Located;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keeps Pods off nodes whose ports they want are taken. */
public final class NodePorts implements Filter<List<HostPort>> {

  static final String REASON = "node(s) didn't have free ports for the requested pod ports";

  @Override
  public String name() {
    return "NodePorts";
  }

  @Override
  public boolean isLocal(PodInfo pod) {
    return true;
  }

  @Override
  public Prepared<List<HostPort>> prepare(PodInfo pod, Inventory nodes) {
    List<HostPort> wanted = pod.shape().hostPorts();
    return wanted.isEmpty() ? Prepared.skip() : Prepared.with(wanted);
  }

  @Override
  public Verdict filter(List<HostPort> wanted, PodInfo pod, NodeInfo node) {
    for (HostPort taken : node.hostPorts()) {
      for (HostPort port : wanted) {
        if (port.conflictsWith(taken)) {
          return new Unschedulable(REASON, pod.blame("spec.containers"));
        }
      }
    }
    return Fits.INSTANCE;
  }

  @Override
  public Explanation explain(
      PodInfo pod, Rejection rejection, List<NodeInfo> nodes, Inventory inventory) {
    Set<String> taken = new LinkedHashSet<>();
    Located place = rejection.blame().place();
    PodSpec spec = new PodSpec(pod.shape().template().field("spec"));
    for (Container container : spec.containers()) {
      for (ContainerPort port : container.ports()) {
        int number = spec.effectiveHostPort(port);
        if (number > 0 && isTaken(number, pod, nodes)) {
          if (taken.isEmpty()) {
            place = port.hostPort().isPresent() ? port.hostPort().at() : port.containerPort().at();
          }
          taken.add(Integer.toString(number));
        }
      }
    }
    return new Explanation(
        "port "
            + String.join(", ", taken)
            + " is taken on "
            + (nodes.size() == 1 ? "node " + nodes.get(0).name() : nodes.size() + " nodes"),
        "leave hostPort out and use a Service, or add a node",
        place);
  }

  private static boolean isTaken(int number, PodInfo pod, List<NodeInfo> nodes) {
    for (NodeInfo node : nodes) {
      for (HostPort taken : node.hostPorts()) {
        for (HostPort wanted : pod.shape().hostPorts()) {
          if (wanted.port() == number && wanted.conflictsWith(taken)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
