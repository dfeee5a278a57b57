package dev.plimsoll.schedule.plugins;

import static dev.plimsoll.schedule.plugins.Fixtures.ask;
import static dev.plimsoll.schedule.plugins.Fixtures.nodes;
import static dev.plimsoll.schedule.plugins.Fixtures.pod;
import static dev.plimsoll.schedule.plugins.Fixtures.scores;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.cluster.Inventory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Taints and who minds them. */
class TaintTolerationTest {

  private static final Inventory NODES =
      nodes(
          "spec: {taints: [{key: a, value: x, effect: NoSchedule}]}",
          "spec: {taints: [{key: a, value: x, effect: NoExecute}, {key: b, effect: NoSchedule}]}",
          "spec: {taints: [{key: a, value: x, effect: PreferNoSchedule}]}",
          "spec: {taints: [{key: node.kubernetes.io/not-ready, effect: NoExecute}]}");

  @Test
  void hardTaintsKeepPodsOff() {
    // Admission lets every Pod stay a while on a node that is not ready.
    assertEquals(
        List.of("never", "never", "yes", "yes"), ask(new TaintToleration(), pod("{}"), NODES));
  }

  @Test
  void everyTaintMustBeTolerated() {
    String byKey = "{tolerations: [{key: a, operator: Exists}]}";
    assertEquals(
        List.of("yes", "never", "yes", "yes"), ask(new TaintToleration(), pod(byKey), NODES));
    String other = "{tolerations: [{key: a, value: y}]}";
    assertEquals(
        List.of("never", "never", "yes", "yes"), ask(new TaintToleration(), pod(other), NODES));
    String everything = "{tolerations: [{operator: Exists}]}";
    assertEquals(
        List.of("yes", "yes", "yes", "yes"), ask(new TaintToleration(), pod(everything), NODES));
  }

  @Test
  void softTaintsOnlyCostPoints() {
    assertEquals(List.of(100L, 100L, 0L, 100L), scores(new TaintToleration(), pod("{}"), NODES));
    String tolerant = "{tolerations: [{key: a, value: x, effect: PreferNoSchedule}]}";
    assertEquals(
        List.of(100L, 100L, 100L, 100L), scores(new TaintToleration(), pod(tolerant), NODES));
    String hard = "{tolerations: [{key: a, value: x, effect: NoSchedule}]}";
    assertEquals(List.of(100L, 100L, 0L, 100L), scores(new TaintToleration(), pod(hard), NODES));
  }
}
