package dev.plimsoll.schedule;

import dev.plimsoll.cluster.HostPort;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.NodeTaint;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodToleration;
import dev.plimsoll.cluster.Resources;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the kubelet of a node says to a Pod that comes to it, by the scheduler's choice or because
 * the Pod names the node. Mirrors {@code predicateAdmitHandler.Admit} of the original; a Pod that
 * is refused has failed and does not come again by itself.
 */
final class Kubelet {

  private static final Code REFUSED = new Code(Stage.SCHEDULE, "kubelet-refuses");
  private static final String OS = "kubernetes.io/os";

  /** A static Pod is not asked about taints. */
  private static final String SOURCE = "kubernetes.io/config.source";

  private Kubelet() {}

  /**
   * That a Pod is refused.
   *
   * @param reason as it stands in the Pod's {@code status.reason}: {@code OutOfcpu}
   * @param message as it stands in {@code status.message}
   * @param path the way in the Pod's template to what is refused
   */
  record Refusal(String reason, String message, String path) {}

  /** What is said of a Pod that names its node; the node is as it is without the Pod. */
  static Optional<Refusal> admit(PodInfo pod, NodeInfo node) {
    Optional<Refusal> os = admitOs(pod, node);
    if (os.isPresent()) {
      return os;
    }
    Optional<Refusal> resources = admitResources(pod, node);
    if (resources.isPresent()) {
      return resources;
    }
    if (!pod.shape().nodes().allows(node)) {
      boolean bySelector = !pod.shape().nodes().selector().isEmpty();
      return failed(
          "NodeAffinity",
          "node(s) didn't match Pod's node affinity/selector",
          bySelector ? "spec.nodeSelector" : "spec.affinity.nodeAffinity");
    }
    for (HostPort wanted : pod.shape().hostPorts()) {
      for (HostPort taken : node.hostPorts()) {
        if (wanted.conflictsWith(taken)) {
          return failed(
              "NodePorts",
              "node(s) didn't have free ports for the requested pod ports",
              "spec.containers");
        }
      }
    }
    for (NodeTaint taint : node.taints()) {
      if (taint.effect().equals(NodeTaint.NO_EXECUTE)
          && !isStatic(pod)
          && !PodToleration.anyTolerates(pod.tolerations(), taint)) {
        return failed("TaintToleration", "node(s) had untolerated taint(s)", "spec.tolerations");
      }
    }
    return Optional.empty();
  }

  private static boolean isStatic(PodInfo pod) {
    Located annotations = pod.shape().template().field("metadata").field("annotations");
    String source = Field.text(annotations.entry(SOURCE)).orElse("api");
    return !source.equals("api");
  }

  private static Optional<Refusal> failed(String predicate, String reason, String path) {
    return Optional.of(
        new Refusal(predicate, "Predicate " + predicate + " failed: " + reason, path));
  }

  /** Of all that a scheduler has looked at already the kubelet can refuse a Pod for its OS only. */
  static Optional<Refusal> admitOs(PodInfo pod, NodeInfo node) {
    String os = node.labels().getOrDefault(OS, "");
    if (os.isEmpty()) {
      return Optional.empty();
    }
    String label = pod.labels().getOrDefault(OS, os);
    if (!label.equals(os)) {
      return Optional.of(
          new Refusal(
              "PodOSSelectorNodeLabelDoesNotMatch",
              "Failed to admit pod as the `kubernetes.io/os` label doesn't match node label",
              "metadata.labels"));
    }
    Located wanted = pod.shape().template().field("spec").field("os").field("name");
    if (!Field.text(wanted).orElse(os).equals(os)) {
      return Optional.of(
          new Refusal(
              "PodOSNotSupported",
              "Failed to admit pod as the OS field doesn't match node OS",
              "spec.os.name"));
    }
    return Optional.empty();
  }

  private static Optional<Refusal> admitResources(PodInfo pod, NodeInfo node) {
    if (node.pods().size() + 1 > node.allocatable().pods()) {
      return out(Resources.PODS, 1, node.pods().size(), node.allocatable().pods());
    }
    Resources requests = pod.requests();
    List<String> asked = new ArrayList<>();
    asked.add(Resources.CPU);
    asked.add(Resources.MEMORY);
    asked.add(Resources.EPHEMERAL_STORAGE);
    for (Map.Entry<String, Long> extended : requests.extended().entrySet()) {
      // What the node knows nothing of is somebody else's to give.
      if (node.allocatable().extended().containsKey(extended.getKey())) {
        asked.add(extended.getKey());
      }
    }
    for (String resource : asked) {
      long wanted = requests.amount(resource);
      if (wanted > 0 && wanted > node.free(resource)) {
        return out(
            resource, wanted, node.used().amount(resource), node.allocatable().amount(resource));
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> out(String resource, long wanted, long used, long capacity) {
    return Optional.of(
        new Refusal(
            "OutOf" + resource,
            "Node didn't have enough resource: "
                + resource
                + ", requested: "
                + wanted
                + ", used: "
                + used
                + ", capacity: "
                + capacity,
            "spec.containers"));
  }

  /** A finding about a Pod that is refused. */
  static Diagnostic report(PodInfo pod, String node, Manifest workload, Refusal refusal) {
    Located at = pod.blame(refusal.path()).place();
    return Diagnostic.of(
            REFUSED,
            Severity.ERROR,
            "the kubelet of node "
                + node
                + " refuses the Pod "
                + pod.name()
                + " ("
                + refusal.reason()
                + "): "
                + refusal.message(),
            Complaints.location(at),
            at.path(),
            workload.objectName())
        .withHelp(
            pod.nodeName().isEmpty()
                ? "keep it to nodes that take it, for example with a nodeSelector on " + OS
                : "leave nodeName out, so that the scheduler looks for a node that takes it");
  }
}
