package dev.plimsoll.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.cluster.InventoryReader;
import dev.plimsoll.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the API server does to Pods before the scheduler sees them, and the kubelet after. */
class AdmissionTest {

  private static final String NODE =
      """
      apiVersion: v1
      kind: Node
      metadata: {name: node1, labels: {kubernetes.io/os: linux}}
      spec: {taints: [{key: old, effect: NoExecute}]}
      status: {allocatable: {cpu: 2, memory: 4Gi, pods: 10}}
      """;

  private static Simulation run(String manifests, String cluster) {
    return Simulator.withDefaults()
        .run(
            Scenario.manifests("app.yaml", manifests),
            InventoryReader.read(Scenario.manifests("cluster.yaml", cluster)).inventory());
  }

  /** The findings, each as its place and what it says. */
  private static List<String> findings(String manifests, String cluster) {
    return run(manifests, cluster).diagnostics().stream()
        .map((Diagnostic found) -> found.path() + ": " + found.message())
        .toList();
  }

  private static String pod(String metadata, String spec) {
    return "---\n{apiVersion: v1, kind: Pod, metadata: {" + metadata + "}, spec: {" + spec + "}}\n";
  }

  private static final String TOLERANT = "tolerations: [{operator: Exists}], ";

  @Test
  void aLimitRangeFillsInWhatContainersDoNotSay() {
    String limits =
        """
        ---
        apiVersion: v1
        kind: LimitRange
        metadata: {name: l}
        spec: {limits: [{type: Container, default: {cpu: 500m}, defaultRequest: {memory: 1Gi}}]}
        """;
    String pod =
        pod(
            "name: p",
            TOLERANT + "containers: [{name: c}, {name: d, resources: {requests: {cpu: 100m}}}]");
    assertEquals(600, run(pod, NODE + limits).after().nodes().get(0).used().milliCpu());
    assertEquals(2L << 30, run(pod, NODE + limits).after().nodes().get(0).used().memory());
    String known = pod.replace("name: p", "name: p, uid: u");
    assertEquals(100, run(known, NODE + limits).after().nodes().get(0).used().milliCpu());
  }

  @Test
  void aLimitRangeRefusesPodsAtTheirResources() {
    String limits =
        """
        ---
        apiVersion: v1
        kind: LimitRange
        metadata: {name: l}
        spec: {limits: [{type: Container, max: {cpu: 1}}]}
        """;
    String pod =
        pod(
            "name: p",
            TOLERANT
                + "containers: [{name: c, resources: {requests: {cpu: 2}, limits: {cpu: 2}}}]");
    assertEquals(
        List.of(
            "spec.containers[0].resources: the Pod finds no node: the API server does not let it"
                + " in: maximum cpu usage per Container is 1, but limit is 2"),
        findings(pod, NODE + limits));
    assertEquals(
        "not admitted: pods \"p\" is forbidden: maximum cpu usage per Container is 1, but limit"
            + " is 2",
        run(pod, NODE + limits).placements().get(0).message());
  }

  @Test
  void aPodThatIsResizedTakesTheLargerOfBoth() {
    String running =
        """
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: r}
        spec: {nodeName: node1, containers: [{name: c, resources: {requests: {cpu: 200m}}}]}
        status:
          phase: Running
          containerStatuses: [{name: c, allocatedResources: {cpu: 700m}, resources: {requests: {cpu: 300m}}}]
        """;
    assertEquals(700, run("", NODE + running).after().nodes().get(0).used().milliCpu());
  }

  @Test
  void theKubeletRefusesAPodThatNamesItsNodeAndDoesNotFit() {
    String cpu = "containers: [{name: c, resources: {requests: {cpu: 1500m}}}]";
    assertEquals(
        List.of(
            "spec.containers: the kubelet of node node1 refuses the Pod b (OutOfcpu): Node didn't have"
                + " enough resource: cpu, requested: 1500, used: 1500, capacity: 2000"),
        findings(
            pod("name: a", TOLERANT + "nodeName: node1, " + cpu)
                + pod("name: b", TOLERANT + "nodeName: node1, " + cpu),
            NODE));
    assertEquals(
        List.of(
            "spec.nodeSelector: the kubelet of node node1 refuses the Pod p (NodeAffinity): Predicate"
                + " NodeAffinity failed: node(s) didn't match Pod's node affinity/selector"),
        findings(
            pod(
                "name: p",
                TOLERANT + "nodeName: node1, nodeSelector: {a: b}, containers: [{name: c}]"),
            NODE));
    assertEquals(
        List.of(
            "spec.tolerations: the kubelet of node node1 refuses the Pod p (TaintToleration): Predicate"
                + " TaintToleration failed: node(s) had untolerated taint(s)"),
        findings(pod("name: p", "nodeName: node1, containers: [{name: c}]"), NODE));
    String ports = "containers: [{name: c, ports: [{containerPort: 80, hostPort: 80}]}]";
    assertEquals(
        List.of(
            "spec.containers: the kubelet of node node1 refuses the Pod b (NodePorts): Predicate"
                + " NodePorts failed: node(s) didn't have free ports for the requested pod ports"),
        findings(
            pod("name: a", TOLERANT + "nodeName: node1, " + ports)
                + pod("name: b", TOLERANT + "nodeName: node1, " + ports),
            NODE));
  }

  @Test
  void theKubeletRefusesAPodForAnotherOperatingSystem() {
    List<String> found =
        findings(pod("name: p", TOLERANT + "os: {name: windows}, containers: [{name: c}]"), NODE);
    assertEquals(1, found.size());
    assertTrue(found.get(0).startsWith("spec.os.name: "), found::toString);
    assertTrue(found.get(0).contains("(PodOSNotSupported)"), found::toString);
  }

  @Test
  void whatRunsAlreadyHasBeenLetIn() {
    String running =
        pod("name: p", "nodeName: node1, nodeSelector: {a: b}, containers: [{name: c}]")
            .replace("}}\n", "}, status: {phase: Running}}\n");
    assertEquals(List.of(), findings(running, NODE));
  }
}
