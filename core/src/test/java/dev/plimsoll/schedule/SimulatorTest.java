package dev.plimsoll.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.InventoryReader;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.Presets;
import dev.plimsoll.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole runs: what comes out beside the placements. */
class SimulatorTest {

  private static Inventory preset(String name) {
    return InventoryReader.read(
            Scenario.manifests(name + ".yaml", Presets.text(name).orElseThrow()))
        .inventory();
  }

  private static Inventory nodesOnly() {
    String text =
        "{apiVersion: plimsoll.dev/v1, kind: NodeInventory, pools: [{name: w, count: 2, capacity:"
            + " {cpu: 4, memory: 8Gi}}]}";
    return InventoryReader.read(Scenario.manifests("nodes.yaml", text)).inventory();
  }

  private static Simulation run(String text, Inventory inventory) {
    return Simulator.withDefaults().run(Scenario.manifests("app.yaml", text), inventory);
  }

  private static String pod(String name, String cpu) {
    return "---\n{apiVersion: v1, kind: Pod, metadata: {name: "
        + name
        + "}, spec: {containers: [{name: c, resources: {requests: {cpu: "
        + cpu
        + "}}}]}}\n";
  }

  @Test
  void placedPodsTakeTheirRoom() {
    Simulation simulation = run(pod("a", "1500m") + pod("b", "600m"), preset("minikube"));
    assertEquals(
        List.of("minikube-0", ""), simulation.placements().stream().map(Placement::node).toList());
    assertEquals(1500, simulation.after().nodes().get(0).used().milliCpu());
    assertFalse(simulation.fits());
    assertEquals("Pod/default/b", simulation.placements().get(1).workload());
    assertEquals(
        "0/1 nodes are available: 1 Insufficient cpu.", simulation.placements().get(1).message());
  }

  @Test
  void equalNodesAreTied() {
    Simulation simulation = run(pod("a", "1"), preset("three-workers"));
    Placement placement = simulation.placements().get(0);
    assertEquals("worker-0", placement.node());
    assertEquals(List.of("worker-0", "worker-1", "worker-2"), placement.top());
    assertEquals(placement.top(), placement.feasible());
    long sum =
        placement.scores().get("worker-2").byPlugin().values().stream().mapToLong(x -> x).sum();
    assertEquals(sum, placement.scores().get("worker-2").total());
    assertTrue(simulation.fits());
    assertEquals(List.of(), simulation.diagnostics());
  }

  @Test
  void withoutNodesNothingFits() {
    Simulation simulation = run(pod("a", "1"), Inventory.of(List.of()));
    assertEquals("no nodes available to schedule pods", simulation.placements().get(0).message());
    assertEquals(
        "the Pod finds no node: there is no node", simulation.diagnostics().get(0).message());
  }

  @Test
  void saysTheNumbersAndTheSmallestChange() {
    Diagnostic found = run(pod("a", "64"), preset("minikube")).diagnostics().get(0);
    assertEquals("schedule/unschedulable", found.code().toString());
    assertEquals("the Pod finds no node: it needs 64 CPU, the largest node has 2", found.message());
    assertEquals("request at most 2 CPU, or add a larger node", found.help());
    assertEquals("spec.containers[0].resources.requests[cpu]", found.path().toString());
    Diagnostic full =
        run(pod("a", "1500m") + pod("b", "1"), preset("minikube")).diagnostics().get(0);
    assertEquals(
        "the Pod finds no node: it needs 1 CPU, a node has at most 500m free", full.message());
    assertEquals("request at most 500m CPU, or add a node like minikube-0", full.help());
  }

  @Test
  void namesTheNearestNodeAndLabel() {
    Inventory nodes = preset("three-workers");
    assertEquals(
        "did you mean worker-1? or leave nodeName out",
        run("{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {nodeName: wroker-1}}", nodes)
            .diagnostics()
            .get(0)
            .help());
    assertEquals(
        "the nearest label of a node is topology.kubernetes.io/zone=zone-a; or leave out the"
            + " nodeSelector topology.kubernetes.io/zone=zone-q",
        run(
                "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {nodeSelector:"
                    + " {topology.kubernetes.io/zone: zone-q}}}",
                nodes)
            .diagnostics()
            .get(0)
            .help());
  }

  @Test
  void tellsLessOfVeryManyPodsAndNodes() {
    Inventory nodes =
        InventoryReader.read(
                Scenario.manifests(
                    "nodes.yaml",
                    "{apiVersion: plimsoll.dev/v1, kind: NodeInventory, pools: [{name: w, count:"
                        + " 1000, capacity: {cpu: 1, memory: 8Gi}}]}"))
            .inventory();
    String web =
        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: %d,"
            + " template: {spec: {containers: [{name: c, resources: {requests: {cpu: %s}}}]}}}}";
    Simulation some = run(web.formatted(500, "1"), nodes);
    assertEquals(List.of(), some.notes());
    assertEquals(501, some.placements().get(499).feasible().size());
    Simulation many = run(web.formatted(501, "1"), nodes);
    assertEquals(List.of(), many.placements().get(0).feasible());
    assertEquals(
        List.of(
            "how nodes were judged is told of Pods without a node only: 501 Pods on 1000 nodes are"
                + " too many to tell"),
        many.notes());
    for (int i = 0; i < 500; i++) {
      assertEquals(some.placements().get(i).top(), many.placements().get(i).top());
    }
    Simulation tooLarge = run(web.formatted(501, "2"), nodes);
    assertEquals(1000, tooLarge.placements().get(500).rejected().size());
  }

  @Test
  void saysWhomTheSchedulerWouldEvict() {
    String priorities =
        """
        {apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: high}, value: 10}
        ---
        {apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: polite},
         value: 10, preemptionPolicy: Never}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: a, labels: {app: a}}, spec:
          {nodeName: minikube-0, containers: [{name: c, resources: {requests: {cpu: 700m}}}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: b, labels: {app: b}}, spec:
          {nodeName: minikube-0, containers: [{name: c, resources: {requests: {cpu: 700m}}}]}}
        ---
        {apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: a}, spec:
          {minAvailable: 50%, selector: {matchLabels: {app: a}}}}
        """;
    String wanting =
        "---\n{apiVersion: v1, kind: Pod, metadata: {name: w}, spec: {priorityClassName: %s,"
            + " containers: [{name: c, resources: {requests: {cpu: %s}}}]}}";
    Simulator simulator = Simulator.withDefaults().withPreemption();
    List<String> found = new ArrayList<>();
    for (String[] each :
        new String[][] {{"high", "1"}, {"high", "3"}, {"polite", "1"}, {"none", "1"}}) {
      Placement placement =
          simulator
              .run(
                  Scenario.manifests("app.yaml", priorities + wanting.formatted((Object[]) each)),
                  preset("minikube"))
              .placements()
              .get(0);
      String message = placement.message();
      int end = message.indexOf("cpu. ");
      found.add(
          placement.preemption().map(one -> one.node() + one.victims()).orElse("")
              + (end < 0 ? "" : message.substring(end + 5)));
    }
    String before = "no new claims to deallocate, preemption: ";
    assertEquals(
        List.of(
            // The budget keeps a, although a came first.
            "minikube-0[default/b]",
            before + "0/1 nodes are available: 1 Preemption is not helpful for scheduling.",
            before + "not eligible due to preemptionPolicy=Never.",
            before + "0/1 nodes are available: 1 No preemption victims found for incoming pod."),
        found);
  }

  @Test
  void saysWhatIsNotConsideredOnlyWhereItIsUsed() {
    assertEquals(List.of(), run(pod("a", "1"), preset("minikube")).notes());
    Simulation simulation =
        run(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: files}
            spec:
              replicas: 2
              template:
                spec:
                  volumes:
                  - {name: data, persistentVolumeClaim: {claimName: data}}
                  - {name: scratch, emptyDir: {}}
                  containers: [{name: c}]
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
              template: {spec: {containers: [{name: c}]}}
              volumeClaimTemplates: [{metadata: {name: data}}]
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: claiming}
            spec: {resourceClaims: [{name: gpu}], containers: [{name: c}]}
            """,
            nodesOnly());
    assertEquals(
        List.of(
            "volumes (the inventory has no StorageClass) not considered yet: used by 2 workloads",
            "resource claims not considered yet: used by 1 workload"),
        simulation.notes());
  }

  @Test
  void aGatedPodWaitsAndIsReportedAtItsGates() {
    Simulation simulation =
        run(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: gated}
            spec:
              schedulingGates: [{name: example.com/wait}, {name: example.com/quota}]
              containers: [{name: c}]
            """,
            preset("minikube"));
    assertEquals(
        "waiting for scheduling gates: [example.com/wait example.com/quota]",
        simulation.placements().get(0).message());
    Diagnostic found = simulation.diagnostics().get(0);
    assertEquals("spec.schedulingGates", found.path().toString());
    assertEquals(
        "the Pod finds no node: it is not scheduled before its scheduling gates"
            + " example.com/wait, example.com/quota are removed",
        found.message());
  }

  @Test
  void aPodOfAnotherSchedulerIsNotScheduled() {
    Simulation simulation =
        run(
            "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {schedulerName:"
                + " default-schedular, containers: [{name: c}]}}",
            preset("minikube"));
    assertEquals(
        "profile not found for scheduler name \"default-schedular\"",
        simulation.placements().get(0).message());
    Diagnostic found = simulation.diagnostics().get(0);
    assertEquals("spec.schedulerName", found.path().toString());
    assertTrue(found.help().contains("default-scheduler"), found::help);
  }

  @Test
  void theSameInputGivesTheSameAgain() {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Simulation simulation = run(pod("a", "1") + pod("b", "3") + pod("c", "9"), preset("kind"));
      runs.add(
          simulation.placements().stream()
                  .map(placement -> placement.scores() + placement.message() + placement.top())
                  .toList()
              + " "
              + simulation.diagnostics().stream().map(Diagnostic::message).toList());
    }
    assertEquals(runs.get(0), runs.get(1));
  }

  @Test
  void theDaemonSetsOfTheInventoryComeFirst() {
    String daemon =
        """
        ---
        apiVersion: apps/v1
        kind: DaemonSet
        metadata: {name: agent, namespace: kube-system}
        spec:
          template:
            spec:
              containers: [{name: c, resources: {requests: {cpu: 1500m}}}]
        """;
    Inventory nodes =
        InventoryReader.read(
                Scenario.manifests("n.yaml", Presets.text("minikube").orElseThrow() + daemon))
            .inventory();
    Simulation simulation = run(pod("a", "600m"), nodes);
    assertEquals(1, simulation.placements().size());
    assertFalse(simulation.fits());
    assertEquals(
        "the Pod finds no node: it needs 600m CPU, a node has at most 500m free",
        simulation.diagnostics().get(0).message());
  }

  /** A plugin that cannot stand one Pod. */
  private static final class Moody implements Filter<PodInfo> {
    @Override
    public String name() {
      return "Moody";
    }

    @Override
    public Prepared<PodInfo> prepare(PodInfo pod, Inventory nodes) {
      return Prepared.with(pod);
    }

    @Override
    public Verdict filter(PodInfo state, PodInfo pod, NodeInfo node) {
      if (pod.name().equals("b")) {
        throw new IllegalStateException("no");
      }
      return Verdict.Fits.INSTANCE;
    }
  }

  @Test
  void aFailingPluginIsReportedAndTheRestGoesOn() {
    Profile profile = new Profile(List.of(new Profile.Entry(new Moody(), 1)));
    Simulation simulation =
        Simulator.with(profile)
            .run(
                Scenario.manifests("app.yaml", pod("a", "1") + pod("b", "1") + pod("c", "1")),
                preset("minikube"));
    assertEquals(
        List.of(true, false, true),
        simulation.placements().stream().map(Placement::isScheduled).toList());
    Diagnostic fault = simulation.diagnostics().get(0);
    assertEquals("internal/plugin-failed", fault.code().toString());
    assertTrue(fault.message().contains("Moody"), fault::message);
    assertEquals(1, simulation.diagnostics().size());
  }

  @Test
  void withoutDetailsItDecidesTheSame() {
    String pods = pod("a", "1") + pod("b", "3") + pod("c", "9");
    Simulation full = run(pods, preset("kind"));
    Simulation lean =
        Simulator.withDefaults()
            .withoutDetails()
            .run(Scenario.manifests("app.yaml", pods), preset("kind"));
    assertEquals(
        full.placements().stream().map(Placement::top).toList(),
        lean.placements().stream().map(Placement::top).toList());
    assertEquals(full.placements().get(2).message(), lean.placements().get(2).message());
    assertEquals(3, lean.placements().get(2).rejected().size());
    assertTrue(lean.placements().get(0).scores().isEmpty());
  }

  @Test
  void nothingMakesItThrow() {
    for (String odd :
        List.of(
            "{apiVersion: apps/v1, kind: Deployment, metadata: 3, spec: {replicas: -1}}",
            "{apiVersion: apps/v1, kind: StatefulSet, spec: {replicas: x, template: [1]}}",
            "{apiVersion: apps/v1, kind: DaemonSet, spec: {template: {spec: {tolerations: 3}}}}",
            "{apiVersion: batch/v1, kind: Job, spec: {parallelism: {}, completions: a}}",
            "{apiVersion: v1, kind: Pod, spec: {containers: {a: b}, affinity: [1]}}",
            "{apiVersion: v1, kind: Pod, spec: {topologySpreadConstraints: [{}, 3],"
                + " containers: [{image: 3, ports: [a], resources: {requests: {cpu: -1}}}]}}")) {
      assertTrue(run(odd, preset("kind")).placements().size() <= 3, odd);
    }
  }
}
