package dev.plimsoll.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.InventoryReader;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.manifest.ManifestSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the swift cycle remembers never changes what is decided: the plain one is asked too. */
class SwiftCycleTest {

  private static final int CLUSTERS = 400;

  @Test
  void decidesAsThePlainOneDoes() {
    Set<String> plugins = new TreeSet<>();
    int pods = 0;
    int unplaced = 0;
    for (int seed = 0; seed < CLUSTERS; seed++) {
      ManifestSet workloads = Scenario.manifests("w.yaml", RandomCluster.workloads(seed));
      Inventory nodes =
          InventoryReader.read(Scenario.manifests("n.yaml", RandomCluster.nodes(seed))).inventory();
      Simulator simulator = Simulator.with(profile(seed));
      Simulation plain = simulator.plain().run(workloads, nodes);
      Simulation swift = simulator.run(workloads, nodes);
      Simulation brief = simulator.withoutDetails().run(workloads, nodes);
      assertSame(plain, swift, "seed " + seed);
      assertSame(simulator.plain().withoutDetails().run(workloads, nodes), brief, "seed " + seed);
      for (Placement placement : plain.placements()) {
        pods++;
        unplaced += placement.isScheduled() ? 0 : 1;
        placement.rejected().values().forEach(said -> plugins.add(said.plugin()));
        placement.scores().values().forEach(score -> plugins.addAll(score.byPlugin().keySet()));
      }
    }
    assertTrue(pods > 5_000, "only " + pods + " Pods");
    assertTrue(unplaced > pods / 20 && unplaced < pods / 2, unplaced + " of " + pods);
    // Every plugin had its say but for those that need drivers, named nodes or zonal volumes.
    Set<String> expected = new TreeSet<>();
    for (Profile.Entry entry : DefaultProfile.get().entries()) {
      expected.add(entry.plugin().name());
    }
    expected.removeAll(
        Set.of(
            "NodeName",
            "NodeVolumeLimits",
            "VolumeZone",
            "SchedulingGates",
            "NodeDeclaredFeatures"));
    expected.removeAll(plugins);
    assertEquals(Set.of(), expected);
  }

  /** The default profile, or for odd seeds its plugins in another order. */
  private static Profile profile(int seed) {
    List<Profile.Entry> entries = new ArrayList<>(DefaultProfile.get().entries());
    if (seed % 2 == 1) {
      Collections.shuffle(entries, new Random(seed));
    }
    return new Profile(entries);
  }

  private static void assertSame(Simulation plain, Simulation swift, String where) {
    assertEquals(plain.placements().size(), swift.placements().size(), where);
    for (int i = 0; i < plain.placements().size(); i++) {
      Placement expected = plain.placements().get(i);
      Placement actual = swift.placements().get(i);
      assertEquals(described(expected), described(actual), where);
    }
    assertEquals(plain.diagnostics(), swift.diagnostics(), where);
    assertEquals(plain.notes(), swift.notes(), where);
    assertEquals(taken(plain), taken(swift), where);
  }

  /** Everything about a placement, in words. */
  private static Map<String, Object> described(Placement placement) {
    Map<String, Object> all = new TreeMap<>();
    all.put("pod", placement.pod());
    all.put("order", placement.order());
    all.put("node", placement.node());
    all.put("top", placement.top());
    all.put("message", placement.message());
    all.put("feasible", placement.feasible());
    all.put("scores", placement.scores());
    Map<String, String> rejected = new LinkedHashMap<>();
    placement.rejected().forEach((node, said) -> rejected.put(node, words(said)));
    all.put("rejected", rejected.toString());
    if (placement.outcome() instanceof Outcome.Unplaced none) {
      Map<String, String> reasons = new LinkedHashMap<>();
      none.reasonsByNode().forEach((node, said) -> reasons.put(node, words(said)));
      all.put("reasons", reasons.toString());
      List<String> refusals = new ArrayList<>();
      none.refusals().forEach(said -> refusals.add(words(said)));
      all.put("refusals", refusals);
    }
    return all;
  }

  private static String words(Rejection said) {
    return said.plugin() + said.reasons() + said.code() + said.blame().place().path();
  }

  private static List<String> taken(Simulation simulation) {
    List<String> all = new ArrayList<>();
    for (NodeInfo node : simulation.after().nodes()) {
      List<String> pods = new ArrayList<>();
      node.pods().forEach(pod -> pods.add(pod.key()));
      all.add(node.name() + node.used() + node.hostPorts() + pods);
    }
    return all;
  }
}
