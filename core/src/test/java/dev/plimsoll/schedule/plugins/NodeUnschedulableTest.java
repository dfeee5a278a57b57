package dev.plimsoll.schedule.plugins;

import static dev.plimsoll.schedule.plugins.Fixtures.ask;
import static dev.plimsoll.schedule.plugins.Fixtures.nodes;
import static dev.plimsoll.schedule.plugins.Fixtures.pod;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.cluster.Inventory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cordoned nodes. */
class NodeUnschedulableTest {

  private static final Inventory NODES =
      nodes(
          "spec: {unschedulable: true}, status: {capacity: {cpu: 1}}",
          "status: {capacity: {cpu: 1}}");

  @Test
  void keepsPodsOffCordonedNodes() {
    assertEquals(List.of("never", "yes"), ask(new NodeUnschedulable(), pod("{}"), NODES));
  }

  @Test
  void letsThosePassThatTolerateIt() {
    String spec = "{tolerations: [{key: node.kubernetes.io/unschedulable, operator: Exists}]}";
    assertEquals(List.of("yes", "yes"), ask(new NodeUnschedulable(), pod(spec), NODES));
  }
}
