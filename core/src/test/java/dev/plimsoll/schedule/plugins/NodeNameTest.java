package dev.plimsoll.schedule.plugins;

import static dev.plimsoll.schedule.plugins.Fixtures.ask;
import static dev.plimsoll.schedule.plugins.Fixtures.nodes;
import static dev.plimsoll.schedule.plugins.Fixtures.pod;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.cluster.Inventory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A Pod that names its node. */
class NodeNameTest {

  private static final Inventory NODES =
      nodes("status: {capacity: {cpu: 1}}", "status: {capacity: {cpu: 1}}");

  @Test
  void onlyTheNamedNodeWillDo() {
    assertEquals(List.of("never", "yes"), ask(new NodeName(), pod("{nodeName: n1}"), NODES));
    assertEquals(List.of("yes", "yes"), ask(new NodeName(), pod("{}"), NODES));
  }
}
