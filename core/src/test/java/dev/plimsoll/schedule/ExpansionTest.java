package dev.plimsoll.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.InventoryReader;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.diagnostic.Diagnostics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Workloads as the Pods that their controllers make, in the scheduler's order. */
class ExpansionTest {

  private static final String TEMPLATE =
      "selector: {matchLabels: {app: x}}, template: {metadata: {labels: {app: x}},"
          + " spec: {containers: [{name: c, image: i}]}}";

  private static final String NODES =
      """
      {apiVersion: v1, kind: Node, metadata: {name: n0}, status: {capacity: {cpu: 4, pods: 20}}}
      ---
      {apiVersion: v1, kind: Node, metadata: {name: n1, labels: {disk: ssd}},
       spec: {unschedulable: true, taints: [{key: node.kubernetes.io/unschedulable, effect: NoSchedule}]},
       status: {capacity: {cpu: 4, pods: 20}}}
      ---
      {apiVersion: v1, kind: Node, metadata: {name: n2},
       spec: {taints: [{key: a, effect: NoSchedule}]}, status: {capacity: {cpu: 4, pods: 20}}}
      """;

  private static List<PodRequest> expand(String text) {
    return expand(text, NODES);
  }

  private static List<PodRequest> expand(String text, String nodes) {
    Inventory inventory = InventoryReader.read(Scenario.manifests("nodes.yaml", nodes)).inventory();
    return Expansion.expand(
        Scenario.manifests("app.yaml", text), inventory, Map.of(), new Diagnostics());
  }

  private static List<String> names(List<PodRequest> requests) {
    return requests.stream().map(request -> request.pod().key()).toList();
  }

  private static String object(String apiVersion, String kind, String name, String spec) {
    return "---\n{apiVersion: "
        + apiVersion
        + ", kind: "
        + kind
        + ", metadata: {name: "
        + name
        + "}, spec: {"
        + spec
        + "}}\n";
  }

  @Test
  void replicasOfEveryKind() {
    assertEquals(
        List.of(
            "default/d-0",
            "default/d-1",
            "default/r-0",
            "default/rc-0",
            "default/s-3",
            "default/s-4",
            "default/p"),
        names(
            expand(
                object("apps/v1", "Deployment", "d", "replicas: 2, " + TEMPLATE)
                    + object("apps/v1", "ReplicaSet", "r", TEMPLATE)
                    + object("v1", "ReplicationController", "rc", TEMPLATE.substring(35))
                    + object(
                        "apps/v1",
                        "StatefulSet",
                        "s",
                        "replicas: 2, ordinals: {start: 3}, " + TEMPLATE)
                    + object("v1", "Pod", "p", "containers: [{name: c}]")
                    + object("apps/v1", "Deployment", "none", "replicas: 0, " + TEMPLATE))));
  }

  @Test
  void jobsRunSoManyAtATime() {
    String template = "template: {spec: {containers: [{name: c}]}}";
    assertEquals(
        List.of(
            "default/a-0",
            "default/b-0",
            "default/b-1",
            "default/c-0",
            "default/c-1",
            "default/cron-0"),
        names(
            expand(
                object("batch/v1", "Job", "a", template)
                    + object("batch/v1", "Job", "b", "parallelism: 2, " + template)
                    + object("batch/v1", "Job", "c", "parallelism: 5, completions: 2, " + template)
                    + object("batch/v1", "Job", "d", "suspend: true, " + template)
                    + object(
                        "batch/v1",
                        "CronJob",
                        "cron",
                        "jobTemplate: {spec: {" + template + "}}"))));
  }

  @Test
  void aDaemonSetHasAPodOnEachNodeThatItMayRunOn() {
    List<PodRequest> pods = expand(object("apps/v1", "DaemonSet", "d", TEMPLATE));
    assertEquals(List.of("default/d-0", "default/d-1"), names(pods));
    Inventory nodes = InventoryReader.read(Scenario.manifests("n.yaml", NODES)).inventory();
    assertTrue(pods.get(0).pod().shape().nodes().allows(nodes.nodes().get(0)));
    assertFalse(pods.get(0).pod().shape().nodes().allows(nodes.nodes().get(1)));
    assertTrue(pods.get(1).pod().shape().nodes().allows(nodes.nodes().get(1)));
  }

  @Test
  void theMoreImportantGoFirstAndTheOthersAsWritten() {
    assertEquals(
        List.of("default/system", "default/high", "default/first", "default/second", "default/low"),
        names(
            expand(
                """
                {apiVersion: v1, kind: Pod, metadata: {name: first}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: low}, spec: {priorityClassName: low}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: high}, spec: {priorityClassName: high}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: system}, spec: {priorityClassName: system-node-critical}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: second}, spec: {priorityClassName: unknown}}
                ---
                {apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: high}, value: 10}
                ---
                {apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: low}, value: -10}
                """)));
  }

  @Test
  void podsThatRunAlreadyCount() {
    String running =
        """
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: d-abc-1
          labels: {app: x, pod-template-hash: abc}
          ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: d-abc, controller: true}]
        spec: {nodeName: n0, containers: [{name: c}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: ds-0
          ownerReferences: [{apiVersion: apps/v1, kind: DaemonSet, name: ds, controller: true}]
        spec: {nodeName: n0, containers: [{name: c}]}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: s-0}, spec: {nodeName: n0}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: d-0}, spec: {nodeName: n0}}
        """;
    assertEquals(
        List.of("default/d-1", "default/d-2", "default/ds-1", "default/s-1"),
        names(
            expand(
                object("apps/v1", "Deployment", "d", "replicas: 3, " + TEMPLATE)
                    + object("apps/v1", "DaemonSet", "ds", TEMPLATE)
                    + object("apps/v1", "StatefulSet", "s", "replicas: 2, " + TEMPLATE),
                NODES + running)));
  }

  @Test
  void morePodsThanAClusterHasAreCut() {
    Diagnostics diagnostics = new Diagnostics();
    List<PodRequest> pods =
        Expansion.expand(
            Scenario.manifests(
                "app.yaml",
                object("apps/v1", "Deployment", "d", "replicas: 2147483647, " + TEMPLATE)
                    + object("batch/v1", "Job", "j", "parallelism: 2147483647")),
            Inventory.of(List.of()),
            Map.of(),
            diagnostics);
    assertEquals(Expansion.LIMIT, pods.size());
    assertEquals(
        List.of("spec.replicas", "spec.parallelism"),
        diagnostics.all().stream().map(found -> found.path().toString()).toList());
  }

  @Test
  void finishedAndBoundPodsWantNoNode() {
    assertEquals(
        List.of("default/lost"),
        names(
            expand(
                """
                {apiVersion: v1, kind: Pod, metadata: {name: bound}, spec: {nodeName: n0}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: done}, status: {phase: Failed}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: lost}, spec: {nodeName: gone}}
                """)));
  }

  @Test
  void aRuntimeClassAddsWhatItNeeds() {
    PodInfo pod =
        expand(
                """
                apiVersion: node.k8s.io/v1
                kind: RuntimeClass
                metadata: {name: sandboxed}
                overhead: {podFixed: {cpu: 250m}}
                scheduling:
                  nodeSelector: {disk: ssd}
                  tolerations: [{key: a, operator: Exists}]
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: p}
                spec:
                  runtimeClassName: sandboxed
                  containers: [{name: c, resources: {requests: {cpu: 1}}}]
                """)
            .get(0)
            .pod();
    assertEquals(1250, pod.requests().milliCpu());
    assertEquals("ssd", pod.shape().nodes().selector().get("disk"));
    assertEquals("a", pod.tolerations().get(0).key());
  }

  @Test
  void whatOneServiceOrWorkloadSelectsIsAlike() {
    String service = object("v1", "Service", "web", "selector: {app: x}");
    PodInfo bare =
        expand(service + "---\n{apiVersion: v1, kind: Pod, metadata: {name: p, labels: {app: x}}}")
            .get(0)
            .pod();
    assertTrue(bare.owners().matches(bare.labels()));
    List<PodRequest> two =
        expand(
            object("apps/v1", "Deployment", "a", TEMPLATE)
                + object("apps/v1", "Deployment", "b", TEMPLATE));
    PodInfo a = two.get(0).pod();
    PodInfo b = two.get(1).pod();
    assertTrue(a.owners().matches(a.labels()));
    assertFalse(a.owners().matches(b.labels()));
    assertTrue(
        expand(object("apps/v1", "DaemonSet", "d", TEMPLATE)).get(0).pod().owners().isEmpty());
  }
}
