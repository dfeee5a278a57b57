package dev.plimsoll.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.InventoryReader;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.NodeTaint;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodToleration;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said to help helps, and nothing smaller does. */
class RemediesTest {

  private static final Lane LANE = new Lane(DefaultProfile.get(), true);

  private static String help(String spec, String nodes) {
    Simulation simulation =
        Simulator.withDefaults()
            .run(
                Scenario.manifests(
                    "app.yaml",
                    "{apiVersion: v1, kind: Pod, metadata: {name: p, labels: {app: p}}, spec: {"
                        + spec
                        + "}}"),
                InventoryReader.read(Scenario.manifests("nodes.yaml", nodes)).inventory());
    Diagnostic found = simulation.diagnostics().get(0);
    assertEquals("schedule/unschedulable", found.code().toString());
    return found.help();
  }

  private static String node(String name, String labels, String spec, String cpu) {
    return "---\n{apiVersion: v1, kind: Node, metadata: {name: "
        + name
        + ", labels: {"
        + labels
        + "}}, spec: {"
        + spec
        + "}, status: {allocatable: {cpu: "
        + cpu
        + ", memory: 4Gi, pods: 10}}}\n";
  }

  private static final String ASKS = "containers: [{name: c, resources: {requests: {cpu: 1500m}}}]";

  @Test
  void namesTheLeastOfChanges() {
    assertEquals(
        "request at most 1 CPU, or add a larger node",
        help(ASKS, node("a", "", "", "1") + node("b", "", "", "500m")));
    assertEquals(
        "tolerate dedicated=db:NoSchedule",
        help(ASKS, node("a", "", "taints: [{key: dedicated, value: db, effect: NoSchedule}]", "2"))
            .replace(", or add a node like a", ""));
    assertEquals(
        "kubectl uncordon a, or add a node like a",
        help(
            ASKS,
            node(
                "a",
                "",
                "unschedulable: true, taints: [{key: node.kubernetes.io/unschedulable, effect: NoSchedule}]",
                "2")));
    assertEquals(
        "label node a disk=ssd",
        help("nodeSelector: {disk: ssd}, " + ASKS, node("a", "", "", "2")));
    assertEquals(
        "the nearest label of a node is disk=sdd; or leave out the nodeSelector disk=ssd",
        help("nodeSelector: {disk: ssd}, " + ASKS, node("a", "disk: sdd", "", "2")));
    assertEquals(
        "tolerate old:NoExecute and request at most 1 CPU, or add a larger node",
        help(ASKS, node("a", "", "taints: [{key: old, effect: NoExecute}]", "1")));
  }

  @Test
  void saysOfWhichNodeOneMoreWouldDo() {
    String busy =
        "---\n{apiVersion: v1, kind: Pod, metadata: {name: busy}, spec: {nodeName: a, containers:"
            + " [{name: c, resources: {requests: {cpu: 1900m}}}]}, status: {phase: Running}}\n";
    assertEquals(
        "request at most 100m CPU, or add a node like a",
        help(
            ASKS,
            node("a", "", "", "2")
                + node(
                    "big",
                    "",
                    "taints: [{key: x, effect: NoSchedule}, {key: y, effect: NoSchedule}]",
                    "8")
                + busy));
  }

  /** Over random clusters: all that is said is enough, and no single change that is tried is. */
  @Test
  void bruteForceFindsNothingSmaller() {
    int pods = 0;
    int single = 0;
    for (int seed = 0; seed < 120; seed++) {
      Inventory start =
          InventoryReader.read(Scenario.manifests("n.yaml", RandomCluster.nodes(seed))).inventory();
      List<PodRequest> requests =
          Expansion.expand(
              Scenario.manifests("w.yaml", RandomCluster.workloads(seed)),
              start,
              Map.of(),
              new Diagnostics());
      PlainCycle cycle = new PlainCycle(new Framework(List.of(DefaultProfile.get()), true), start);
      for (PodRequest request : requests) {
        Placement placement = cycle.decide(request);
        if (placement.isScheduled()) {
          cycle.place(request.pod(), placement.node());
          continue;
        }
        pods++;
        Inventory now = cycle.inventory();
        Remedies.Found found = new Remedies(LANE, request.pod(), now).find(Set.of());
        String where = "seed " + seed + " " + request.pod().key() + " " + found.words();
        if (!found.changes().isEmpty()) {
          Remedies.Change last = found.changes().get(found.changes().size() - 1);
          assertTrue(fits(last.pod(), now.withNode(last.node())), where);
        }
        if (found.changes().size() == 1) {
          single++;
          checkAmount(request.pod(), found.changes().get(0), now, where);
        } else {
          for (PodInfo other : tolerating(request.pod(), now)) {
            assertFalse(fits(other, now), where + " but tolerating is enough");
          }
          for (NodeInfo node : now.nodes()) {
            NodeInfo open = node.marked(node.labels(), node.taints(), false);
            assertFalse(fits(request.pod(), now.withNode(open)), where + " but uncordoning is");
            for (String resource : List.of("cpu", "memory")) {
              long free = node.free(resource);
              assertFalse(
                  free > 0
                      && free < request.pod().requests().amount(resource)
                      && fits(asking(request.pod(), resource, free), now),
                  where + " but less " + resource + " is");
            }
          }
        }
        if (!found.newNode().isEmpty()) {
          NodeInfo like = now.node(found.newNode()).orElseThrow();
          assertTrue(like.allocatable().milliCpu() >= request.pod().requests().milliCpu(), where);
        }
      }
    }
    assertTrue(pods > 300 && single > 50, pods + " Pods, " + single + " with one change");
  }

  /** Of an amount a little more is too much. */
  private static void checkAmount(
      PodInfo pod, Remedies.Change change, Inventory now, String where) {
    for (String resource : List.of("cpu", "memory")) {
      long amount = change.pod().requests().amount(resource);
      if (amount != pod.requests().amount(resource)) {
        assertFalse(fits(asking(pod, resource, amount + 1), now), where);
      }
    }
  }

  private static PodInfo asking(PodInfo pod, String resource, long amount) {
    return pod.shaped(pod.shape().withRequests(pod.requests().with(resource, amount)));
  }

  private static List<PodInfo> tolerating(PodInfo pod, Inventory now) {
    List<PodInfo> all = new ArrayList<>();
    for (NodeInfo node : now.nodes()) {
      for (NodeTaint taint : node.taints()) {
        List<PodToleration> more = new ArrayList<>(pod.tolerations());
        more.add(new PodToleration(taint.key(), "Equal", taint.value(), taint.effect()));
        all.add(pod.shaped(pod.shape().withTolerations(more)));
      }
    }
    return all;
  }

  private static boolean fits(PodInfo pod, Inventory inventory) {
    Filtering filtering = new Filtering(LANE.screens(), pod, inventory);
    if (!filtering.refusals().isEmpty()) {
      return false;
    }
    for (NodeInfo node : inventory.nodes()) {
      if (filtering.firstNo(node) == null) {
        return true;
      }
    }
    return false;
  }
}
