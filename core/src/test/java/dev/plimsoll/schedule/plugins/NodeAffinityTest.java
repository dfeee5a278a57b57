package dev.plimsoll.schedule.plugins;

import static dev.plimsoll.schedule.plugins.Fixtures.ask;
import static dev.plimsoll.schedule.plugins.Fixtures.nodes;
import static dev.plimsoll.schedule.plugins.Fixtures.pod;
import static dev.plimsoll.schedule.plugins.Fixtures.scores;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.PodInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels that a Pod demands and likes. */
class NodeAffinityTest {

  private static final Inventory NODES =
      nodes(
          "labels: {disk: ssd, cores: \"4\"}",
          "labels: {disk: hdd, cores: \"8\"}",
          "labels: {cores: many}");

  private static PodInfo requiring(String terms) {
    return pod(
        "{affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution:"
            + " {nodeSelectorTerms: ["
            + terms
            + "]}}}}");
  }

  @Test
  void aSelectorMustMatch() {
    assertEquals(
        List.of("yes", "never", "never"),
        ask(new NodeAffinity(), pod("{nodeSelector: {disk: ssd}}"), NODES));
    assertEquals(List.of("yes", "yes", "yes"), ask(new NodeAffinity(), pod("{}"), NODES));
  }

  @Test
  void oneTermMustMatchWithAllItsConditions() {
    assertEquals(
        List.of("yes", "yes", "never"),
        ask(
            new NodeAffinity(),
            requiring(
                "{matchExpressions: [{key: disk, operator: In, values: [ssd]}]},"
                    + "{matchExpressions: [{key: disk, operator: Exists},"
                    + " {key: cores, operator: Gt, values: [\"4\"]}]}"),
            NODES));
    assertEquals(
        List.of("never", "yes", "yes"),
        ask(
            new NodeAffinity(),
            requiring("{matchExpressions: [{key: disk, operator: NotIn, values: [ssd]}]}"),
            NODES));
    assertEquals(
        List.of("never", "never", "never"), ask(new NodeAffinity(), requiring("{}"), NODES));
  }

  @Test
  void aNameNarrowsTheNodesBeforehand() {
    String named = "{matchFields: [{key: metadata.name, operator: In, values: [n1]}]}";
    assertEquals(List.of("out", "yes", "out"), ask(new NodeAffinity(), requiring(named), NODES));
    String conflicting =
        "{matchFields: [{key: metadata.name, operator: In, values: [n0]},"
            + " {key: metadata.name, operator: In, values: [n1]}]}";
    assertEquals(
        "refused: [pod affinity terms conflict]",
        ask(new NodeAffinity(), requiring(conflicting), NODES).get(0));
  }

  @Test
  void likesAreWeighed() {
    PodInfo pod =
        pod(
            "{affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution:"
                + " [{weight: 30, preference: {matchExpressions: [{key: disk, operator: Exists}]}},"
                + " {weight: 10, preference:"
                + " {matchExpressions: [{key: disk, operator: In, values: [hdd]}]}}]}}}");
    assertEquals(List.of(75L, 100L, 0L), scores(new NodeAffinity(), pod, NODES));
    assertEquals(List.of(), scores(new NodeAffinity(), pod("{}"), NODES));
  }
}
