package dev.plimsoll.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.InventoryReader;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.manifest.ManifestSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nodes that are lost after a simulation. */
class LossTest {

  private static final String THREE =
      "{apiVersion: plimsoll.dev/v1, kind: NodeInventory, pools: [{name: w, count: 3, zones: [a, b,"
          + " a], capacity: {cpu: 2, memory: 8Gi, pods: 10}}]}";

  private static Inventory inventory(String text) {
    return InventoryReader.read(Scenario.manifests("nodes.yaml", text)).inventory();
  }

  private static List<String> placed(List<Placement> placements) {
    List<String> all = new ArrayList<>();
    for (Placement placement : placements) {
      all.add(placement.pod() + " " + placement.node());
    }
    return all;
  }

  @Test
  void onlyTheDisplacedPodsMove() {
    Simulation simulation =
        Simulator.withDefaults()
            .run(
                Scenario.manifests(
                    "app.yaml",
                    "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas:"
                        + " 5, selector: {matchLabels: {app: web}}, template: {metadata: {labels:"
                        + " {app: web}}, spec: {containers: [{name: c, resources: {requests: {cpu:"
                        + " 1}}}]}}}}"),
                inventory(THREE));
    assertEquals(
        List.of(
            "default/web-0 w-0",
            "default/web-1 w-1",
            "default/web-2 w-2",
            "default/web-3 w-1",
            "default/web-4 w-0"),
        placed(simulation.placements()));
    Loss loss = Simulator.withDefaults().without(simulation, Set.of("w-1"));
    assertEquals(List.of("default/web-1 w-2", "default/web-3 "), placed(loss.displaced()));
    assertEquals(
        "0/2 nodes are available: 2 Insufficient cpu.", loss.unscheduled().get(0).message());
    assertTrue(Simulator.withDefaults().without(simulation, Set.of("w-9")).fits());
  }

  @Test
  void whoHasNoControllerIsGoneAndVolumesOfTheZoneStay() {
    String cluster =
        THREE
            + "\n---\n{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: disk},"
            + " provisioner: disk.example.com, volumeBindingMode: WaitForFirstConsumer}\n";
    String template =
        "template: {metadata: {labels: {app: db}}, spec: {containers: [{name: c, resources:"
            + " {requests: {cpu: 500m}}}]}}";
    Simulation simulation =
        Simulator.withDefaults()
            .run(
                Scenario.manifests(
                    "app.yaml",
                    "{apiVersion: v1, kind: Pod, metadata: {name: alone}, spec: {containers: [{name:"
                        + " c}]}}\n---\n{apiVersion: apps/v1, kind: DaemonSet, metadata: {name:"
                        + " agent}, spec: {selector: {matchLabels: {app: db}}, "
                        + template
                        + "}}\n---\n{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db},"
                        + " spec: {replicas: 3, selector: {matchLabels: {app: db}}, "
                        + template
                        + ", volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes:"
                        + " [ReadWriteOnce], storageClassName: disk, resources: {requests: {storage:"
                        + " 1Gi}}}}]}}"),
                inventory(cluster));
    assertTrue(simulation.fits());
    Loss first = Simulator.withDefaults().without(simulation, Set.of("w-0"));
    // The alone and the agent of w-0 are not made again; db-0 finds its disk in zone a.
    List<String> gone = first.gone().stream().map(PodInfo::key).toList();
    assertEquals(List.of("default/alone", "default/agent-0"), gone);
    assertTrue(first.fits());
    assertEquals(1, first.displaced().size());
    assertEquals("w-2", first.displaced().get(0).node());
    // Nothing else is in zone b, and there the disk stays.
    Loss zone = Simulator.withDefaults().without(simulation, Set.of("w-1"));
    assertEquals(
        List.of("VolumeBinding", "VolumeBinding"),
        zone.unscheduled().get(0).rejected().values().stream().map(Rejection::plugin).toList());
  }

  /** Everything that is left is put on fresh nodes, and each displaced Pod decided plainly. */
  @Test
  void isWhatBruteForceFinds() {
    int displaced = 0;
    for (int seed = 0; seed < 60; seed++) {
      String text = RandomCluster.nodes(seed);
      ManifestSet workloads = Scenario.manifests("w.yaml", RandomCluster.workloads(seed));
      Simulation simulation = Simulator.withDefaults().run(workloads, inventory(text));
      for (NodeInfo node : simulation.after().nodes()) {
        Loss loss = Simulator.withDefaults().without(simulation, Set.of(node.name()));
        displaced += loss.displaced().size();
        assertEquals(bruteForce(simulation, workloads, text, node, loss), state(loss), text);
      }
    }
    assertTrue(displaced > 800, "only " + displaced + " Pods");
  }

  private static List<String> bruteForce(
      Simulation simulation, ManifestSet workloads, String text, NodeInfo lost, Loss loss) {
    List<String> documents = new ArrayList<>();
    for (String document : text.split("---\n")) {
      boolean isNode = document.contains("kind: Node,");
      if (isNode && !document.contains("{name: " + lost.name() + ",")) {
        documents.add(document);
      } else if (!isNode && !document.contains("kind: Pod,")) {
        documents.add(document);
      }
    }
    Inventory fresh = inventory(String.join("---\n", documents)).withCluster(workloads);
    for (NodeInfo node : simulation.after().nodes()) {
      for (PodInfo pod : node.pods()) {
        fresh = fresh.withPod(node.name(), pod);
      }
    }
    Framework framework = new Framework(List.of(DefaultProfile.get()), true);
    Cycle cycle = new PlainCycle(framework, fresh.withStorage(simulation.after().storage()));
    List<String> all = new ArrayList<>();
    for (Placement placement : loss.displaced()) {
      assertTrue(lost.pods().stream().anyMatch(pod -> pod.key().equals(placement.pod())));
      Placement expected = cycle.decide(placement.request());
      all.add(expected.pod() + expected.top() + expected.scores() + expected.message());
      if (expected.isScheduled()) {
        cycle.place(placement.request().pod(), expected.node());
      }
    }
    assertEquals(lost.pods().size(), loss.displaced().size() + loss.gone().size());
    all.addAll(pods(cycle.inventory()));
    return all;
  }

  private static List<String> state(Loss loss) {
    List<String> all = new ArrayList<>();
    for (Placement placement : loss.displaced()) {
      all.add(placement.pod() + placement.top() + placement.scores() + placement.message());
    }
    all.addAll(pods(loss.after()));
    return all;
  }

  private static List<String> pods(Inventory inventory) {
    List<String> all = new ArrayList<>();
    for (NodeInfo node : inventory.nodes()) {
      List<String> pods = new ArrayList<>();
      node.pods().forEach(pod -> pods.add(pod.key()));
      all.add(node.name() + " " + node.order() + node.used() + pods);
    }
    return all;
  }
}
