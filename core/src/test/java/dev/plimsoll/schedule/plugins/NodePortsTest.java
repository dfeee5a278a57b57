package dev.plimsoll.schedule.plugins;

import static dev.plimsoll.schedule.plugins.Fixtures.ask;
import static dev.plimsoll.schedule.plugins.Fixtures.nodes;
import static dev.plimsoll.schedule.plugins.Fixtures.pod;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.cluster.Inventory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ports of the node. */
class NodePortsTest {

  private static final Inventory NODES =
      nodes("status: {capacity: {cpu: 1}}", "status: {capacity: {cpu: 1}}")
          .withPod("n0", pod("{containers: [{ports: [{hostPort: 80, hostIP: 10.0.0.1}]}]}"))
          .withPod("n1", pod("{hostNetwork: true, containers: [{ports: [{containerPort: 81}]}]}"));

  private static List<String> asking(String port) {
    return ask(new NodePorts(), pod("{containers: [{ports: [" + port + "]}]}"), NODES);
  }

  @Test
  void aPortIsThereOncePerAddressAndProtocol() {
    assertEquals(List.of("no", "yes"), asking("{hostPort: 80}"));
    assertEquals(List.of("no", "yes"), asking("{hostPort: 80, hostIP: 10.0.0.1}"));
    assertEquals(List.of("yes", "yes"), asking("{hostPort: 80, hostIP: 10.0.0.2}"));
    assertEquals(List.of("yes", "yes"), asking("{hostPort: 80, protocol: UDP}"));
    assertEquals(List.of("yes", "yes"), asking("{containerPort: 80}"));
  }

  @Test
  void inTheNodesNetworkEveryPortIsTheNodes() {
    assertEquals(List.of("yes", "no"), asking("{hostPort: 81, hostIP: 127.0.0.1}"));
  }
}
