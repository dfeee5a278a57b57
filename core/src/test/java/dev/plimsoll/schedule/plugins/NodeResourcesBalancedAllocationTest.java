package dev.plimsoll.schedule.plugins;

import static dev.plimsoll.schedule.plugins.Fixtures.nodes;
import static dev.plimsoll.schedule.plugins.Fixtures.pod;
import static dev.plimsoll.schedule.plugins.Fixtures.scores;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.PodInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CPU and memory used up evenly. */
class NodeResourcesBalancedAllocationTest {

  private static final Inventory NODES =
      nodes(
              "status: {capacity: {cpu: 4, memory: 8Gi}}",
              "status: {capacity: {cpu: 4, memory: 8Gi}}")
          .withPod("n1", requesting("cpu: 2"));

  private static PodInfo requesting(String amounts) {
    return pod("{containers: [{resources: {requests: {" + amounts + "}}}]}");
  }

  @Test
  void balanceIsComparedWithBefore() {
    NodeResourcesBalancedAllocation balance = new NodeResourcesBalancedAllocation();
    // Half the CPU makes both lopsided by a quarter; half the memory makes good for it on n1.
    assertEquals(List.of(62L, 62L), scores(balance, requesting("cpu: 2"), NODES));
    assertEquals(List.of(62L, 87L), scores(balance, requesting("memory: 4Gi"), NODES));
  }

  @Test
  void aPodThatAsksForNothingIsPassedOver() {
    assertEquals(List.of(), scores(new NodeResourcesBalancedAllocation(), pod("{}"), NODES));
  }
}
