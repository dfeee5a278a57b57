package dev.plimsoll.schedule.plugins;

import static dev.plimsoll.schedule.plugins.Fixtures.ask;
import static dev.plimsoll.schedule.plugins.Fixtures.nodes;
import static dev.plimsoll.schedule.plugins.Fixtures.pod;
import static dev.plimsoll.schedule.plugins.Fixtures.scores;
import static dev.plimsoll.schedule.plugins.Fixtures.spreadByDefault;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.PodInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pods over zones and nodes. */
class PodTopologySpreadTest {

  private static final Inventory NODES =
      nodes("labels: {zone: a}", "labels: {zone: a}", "labels: {zone: b}", "labels: {x: \"\"}")
          .withPod("n0", pod("{}"))
          .withPod("n1", pod("{}"));

  private static PodInfo spread(String constraint) {
    return pod(
        "{topologySpreadConstraints: [{labelSelector: {matchLabels: {app: web}}, "
            + constraint
            + "}]}");
  }

  @Test
  void theSkewMustNotGrowTooLarge() {
    PodTopologySpread plugin = new PodTopologySpread();
    String byZone = "topologyKey: zone, whenUnsatisfiable: DoNotSchedule, maxSkew: ";
    assertEquals(List.of("no", "no", "yes", "never"), ask(plugin, spread(byZone + 1), NODES));
    assertEquals(List.of("no", "no", "yes", "never"), ask(plugin, spread(byZone + 2), NODES));
    assertEquals(List.of("yes", "yes", "yes", "never"), ask(plugin, spread(byZone + 3), NODES));
  }

  @Test
  void withTooFewDomainsTheEmptiestCountsAsEmpty() {
    String byHost =
        "topologyKey: kubernetes.io/hostname, whenUnsatisfiable: DoNotSchedule, maxSkew: 1";
    Inventory full = NODES.withPod("n2", pod("{}")).withPod("n3", pod("{}"));
    PodTopologySpread plugin = new PodTopologySpread();
    assertEquals(List.of("yes", "yes", "yes", "yes"), ask(plugin, spread(byHost), full));
    assertEquals(
        List.of("no", "no", "no", "no"), ask(plugin, spread(byHost + ", minDomains: 5"), full));
  }

  @Test
  void policiesSayWhichNodesCount() {
    String constraint =
        "{nodeSelector: {zone: a}, topologySpreadConstraints: [{maxSkew: 2, topologyKey: zone,"
            + " whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: web}}";
    PodTopologySpread plugin = new PodTopologySpread();
    assertEquals("yes", ask(plugin, pod(constraint + "}]}"), NODES).get(0));
    assertEquals(
        "no", ask(plugin, pod(constraint + ", nodeAffinityPolicy: Ignore}]}"), NODES).get(0));
  }

  @Test
  void byDefaultItOnlyCostsPoints() {
    PodTopologySpread plugin = new PodTopologySpread();
    assertEquals(List.of(), scores(plugin, pod("{}"), NODES));
    PodInfo one = spreadByDefault(pod("{}"));
    assertEquals(List.of("yes", "yes", "yes", "yes"), ask(plugin, one, NODES));
    // Of host names there are four: a Pod weighs ln 6, which with maxSkew 3 gives 3.8 against 2.
    assertEquals(List.of(50L, 50L, 100L, 100L), scores(plugin, one, NODES));
  }

  @Test
  void aNodeWithoutTheLabelGetsNothing() {
    PodInfo soft = spread("topologyKey: zone, whenUnsatisfiable: ScheduleAnyway, maxSkew: 1");
    assertEquals(List.of(0L, 0L, 100L, 0L), scores(new PodTopologySpread(), soft, NODES));
  }
}
