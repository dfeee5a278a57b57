package dev.plimsoll.schedule.plugins;

import static dev.plimsoll.schedule.plugins.Fixtures.nodes;
import static dev.plimsoll.schedule.plugins.Fixtures.pod;
import static dev.plimsoll.schedule.plugins.Fixtures.scores;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.cluster.Inventory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Images that are there already. */
class ImageLocalityTest {

  private static final String IMAGE =
      "status: {capacity: {cpu: 1}, images: [{names: [\"web:1\"], sizeBytes: 1048576000},"
          + " {names: [\"side:latest\"], sizeBytes: 1048576}]}";
  private static final Inventory NODES = nodes(IMAGE, "status: {capacity: {cpu: 1}}");

  private static List<Long> having(String images) {
    return scores(new ImageLocality(), pod("{containers: [" + images + "]}"), NODES);
  }

  @Test
  void largeImagesThatFewNodesHaveCount() {
    // Half of the nodes have it, so half of 1000 MiB counts, less the 23 that never do.
    assertEquals(List.of(48L, 0L), having("{image: \"web:1\"}"));
    assertEquals(List.of(24L, 0L), having("{image: \"web:1\"}, {image: other}"));
  }

  @Test
  void aNameWithoutATagIsTheLatestAndSmallImagesDoNotCount() {
    assertEquals(List.of(0L, 0L), having("{image: side}"));
    assertEquals(List.of(0L, 0L), having("{image: \"web:2\"}"));
  }
}
