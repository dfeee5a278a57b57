package dev.plimsoll.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.InventoryReader;
import dev.plimsoll.cluster.InventoryReading;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.scenario.Basis;
import dev.plimsoll.scenario.Change;
import dev.plimsoll.scenario.Question;
import dev.plimsoll.scenario.Questions;
import dev.plimsoll.scenario.Scenario;
import dev.plimsoll.scenario.Scenarios;
import dev.plimsoll.scenario.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * What-ifs against brute force: the plain cycle on a cluster that is put together anew each time.
 */
class WhatIfTest {

  /** A budget whose status nobody has worked out: so many Pods of a label must stay. */
  private record Limit(String app, String namespace, int min) {}

  /** Where a Pod is. */
  private record Home(PodInfo pod, String node) {}

  private static <T> List<T> inReverse(List<Callable<T>> tasks) {
    Map<Integer, T> done = new HashMap<>();
    try {
      for (int i = tasks.size() - 1; i >= 0; i--) {
        done.put(i, tasks.get(i).call());
      }
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
    List<T> all = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      all.add(done.get(i));
    }
    return all;
  }

  private static Scenarios.Answers answers(
      ManifestSet manifests, InventoryReading nodes, Questions questions) {
    Basis basis = Basis.of(manifests, nodes.inventory(), nodes.pools()).after(questions.changes());
    Simulator simulator = Simulator.withDefaults();
    Simulation simulation = basis.run(simulator);
    return Scenarios.of(questions, basis, simulator, simulation)
        .answer(
            new Scenarios.Runner() {
              @Override
              public <T> List<T> run(List<Callable<T>> tasks) {
                return inReverse(tasks);
              }
            });
  }

  private static InventoryReading reading(String text) {
    return InventoryReader.read(dev.plimsoll.schedule.Scenario.manifests("n.yaml", text));
  }

  private static ManifestSet manifests(String text) {
    return dev.plimsoll.schedule.Scenario.manifests("w.yaml", text);
  }

  /** A cluster put together from a list: all nodes empty first, then Pod by Pod. */
  private static Cycle plain(Inventory like, List<Home> homes, Set<String> closed) {
    Inventory now = like;
    for (NodeInfo node : like.nodes()) {
      NodeInfo empty = node.withOnly(List.of());
      now = now.withNode(closed.contains(node.name()) ? empty.cordoned() : empty);
    }
    for (Home home : homes) {
      now = now.withPod(home.node(), home.pod());
    }
    return Simulator.withDefaults().plain().cycleOver(now);
  }

  private static List<Home> homes(Inventory cluster) {
    List<Home> homes = new ArrayList<>();
    for (NodeInfo node : cluster.nodes()) {
      node.pods().forEach(pod -> homes.add(new Home(pod, node.name())));
    }
    return homes;
  }

  @Test
  void drainsAsBruteForceDoes() {
    int blocked = 0;
    int later = 0;
    int fine = 0;
    for (int seed = 0; seed < 120; seed++) {
      Random random = new Random(seed);
      List<Limit> limits = new ArrayList<>();
      StringBuilder budgets = new StringBuilder();
      for (String app : List.of("web", "db", "cache")) {
        int min = random.nextInt(9);
        if (min < 8) {
          limits.add(new Limit(app, "default", min));
          budgets
              .append("---\n{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: ")
              .append(app)
              .append("}, spec: {minAvailable: ")
              .append(min)
              .append(", selector: {matchLabels: {app: ")
              .append(app)
              .append("}}}}\n");
        }
      }
      ManifestSet workloads = manifests(RandomCluster.workloads(seed) + budgets);
      InventoryReading nodes = reading(RandomCluster.nodes(seed));
      Simulator simulator = Simulator.withDefaults();
      Simulation simulation = simulator.run(workloads, nodes.inventory());
      List<Scenario> scenarios =
          answers(workloads, nodes, Questions.of(new Question.Drain(Target.ANY_NODE))).scenarios();
      assertEquals(simulation.after().nodes().size(), scenarios.size());
      Aftermath aftermath = simulator.aftermath(workloads, simulation, Map.of());
      for (Scenario scenario : scenarios) {
        String node = scenario.name().substring("drain node/".length());
        assertEquals(drained(aftermath, node, limits), said(scenario), "seed " + seed);
        blocked += scenario.fits() ? 0 : 1;
        fine += scenario.fits() ? 1 : 0;
        later += scenario.figures().get("later").intValue() > 0 ? 1 : 0;
      }
    }
    assertTrue(blocked > 50 && fine > 50 && later > 10, blocked + " " + fine + " " + later);
  }

  private static List<Object> said(Scenario scenario) {
    return List.of(scenario.fits(), scenario.displaced(), scenario.unscheduled(), scenario.nodes());
  }

  /** Evicts whoever may go, places the replacements, and counts all healthy Pods again. */
  private static List<Object> drained(Aftermath aftermath, String node, List<Limit> limits) {
    Inventory like = aftermath.trial().cluster();
    List<Home> homes = homes(like);
    List<Home> staying = new ArrayList<>();
    boolean alone = false;
    for (Home home : homes) {
      PodInfo pod = home.pod();
      if (home.node().equals(node) && !pod.controller().startsWith("DaemonSet/")) {
        alone |= pod.controller().isEmpty();
        if (!pod.controller().isEmpty()) {
          staying.add(home);
        }
      }
    }
    List<String> displaced = new ArrayList<>();
    List<PodRequest> waiting = new ArrayList<>();
    Map<String, String> moved = new LinkedHashMap<>();
    while (true) {
      List<Home> leaving = new ArrayList<>();
      for (Home home : staying) {
        List<Home> without = new ArrayList<>(homes);
        without.removeAll(leaving);
        if (home.pod().terminating() || mayLeave(home.pod(), without, limits)) {
          leaving.add(home);
        }
      }
      if (leaving.isEmpty()) {
        break;
      }
      homes.removeAll(leaving);
      staying.removeAll(leaving);
      List<PodRequest> queue = new ArrayList<>(waiting);
      List<PodInfo> pods = new ArrayList<>();
      leaving.forEach(home -> pods.add(home.pod()));
      leaving.forEach(home -> displaced.add(home.pod().key()));
      queue.addAll(aftermath.leaving(pods).again());
      waiting.clear();
      for (PodRequest request : queue) {
        Cycle cycle = plain(like, homes, Set.of(node));
        Placement placement = cycle.decide(request);
        if (placement.isScheduled()) {
          cycle.place(request.pod(), placement.node());
          like = cycle.inventory();
          homes.add(new Home(request.pod(), placement.node()));
          moved.put(placement.pod(), placement.node());
        } else {
          waiting.add(request);
        }
      }
    }
    List<String> nodeless = new ArrayList<>();
    waiting.forEach(request -> nodeless.add(request.pod().key()));
    boolean fits = !alone && staying.isEmpty() && waiting.isEmpty();
    return List.of(fits, displaced, nodeless, moved);
  }

  private static boolean mayLeave(PodInfo pod, List<Home> homes, List<Limit> limits) {
    for (Limit limit : limits) {
      if (pod.namespace().equals(limit.namespace())
          && limit.app().equals(pod.labels().get("app"))) {
        int healthy = 0;
        for (Home home : homes) {
          healthy +=
              !home.pod().terminating()
                      && home.pod().namespace().equals(limit.namespace())
                      && limit.app().equals(home.pod().labels().get("app"))
                  ? 1
                  : 0;
        }
        return healthy > limit.min();
      }
    }
    return true;
  }

  @Test
  void headroomAndRolloutsAsBruteForceFinds() {
    int more = 0;
    int stuck = 0;
    int finished = 0;
    for (int seed = 0; seed < 60; seed++) {
      ManifestSet workloads = manifests(RandomCluster.workloads(seed));
      InventoryReading nodes = reading(RandomCluster.nodes(seed));
      Simulator simulator = Simulator.withDefaults();
      Simulation simulation = simulator.run(workloads, nodes.inventory());
      Aftermath aftermath = simulator.aftermath(workloads, simulation, Map.of());
      Map<String, Scenario> scenarios = new HashMap<>();
      Questions questions = Questions.of(new Question.Headroom(), new Question.Rollout());
      for (Scenario scenario : answers(workloads, nodes, questions).scenarios()) {
        scenarios.put(scenario.name(), scenario);
      }
      for (Manifest workload : workloads.all()) {
        Scenario headroom = scenarios.get("headroom " + workload.id());
        if (headroom != null) {
          int expected = headroom(aftermath, workload);
          assertEquals(expected, headroom.figures().get("more"), workload.id() + " of " + seed);
          more += expected;
        }
        Scenario rollout = scenarios.get("rollout " + workload.id());
        if (workload.id().kind().equals("Deployment")) {
          boolean expected = rolls(aftermath, workload);
          assertEquals(expected, rollout.fits(), workload.id() + " of " + seed);
          finished += expected ? 1 : 0;
          stuck += expected ? 0 : 1;
        } else if (workload.id().kind().equals("StatefulSet")) {
          boolean expected = replaces(aftermath, workload);
          assertEquals(expected, rollout.fits(), workload.id() + " of " + seed);
        }
      }
    }
    assertTrue(more > 200 && stuck > 20 && finished > 50, more + " " + stuck + " " + finished);
  }

  private static int headroom(Aftermath aftermath, Manifest workload) {
    Inventory like = aftermath.trial().cluster();
    List<Home> homes = homes(like);
    int more = 0;
    for (PodRequest request : aftermath.more(workload, 200)) {
      like = like.withStorage(like.storage().withClaimsOf(List.of(request.pod())));
      Cycle cycle = plain(like, homes, Set.of());
      Placement placement = cycle.decide(request);
      if (!placement.isScheduled()) {
        return more;
      }
      cycle.place(request.pod(), placement.node());
      like = cycle.inventory();
      homes.add(new Home(request.pod(), placement.node()));
      more++;
    }
    return more;
  }

  /**
   * A quarter more and a quarter less, as nothing else is written: at each step what a controller
   * may do is done for one Pod, until nothing can be done.
   */
  private static boolean rolls(Aftermath aftermath, Manifest workload) {
    int wanted = aftermath.wanted(workload);
    Inventory like = aftermath.trial().cluster();
    List<Home> homes = homes(like);
    List<Home> old = new ArrayList<>();
    for (Home home : homes) {
      if (home.pod().namespace().equals(workload.id().namespace())
          && home.pod().controller().equals("Deployment/" + workload.id().name())) {
        old.add(home);
      }
    }
    if (old.size() < wanted && !old.isEmpty()) {
      return false;
    }
    if (old.isEmpty() && wanted > 0) {
      return placesAll(aftermath, workload);
    }
    int surge = (wanted + 3) / 4;
    int least = wanted - wanted / 4;
    List<PodRequest> toMake = new ArrayList<>(aftermath.renewed(workload));
    List<PodRequest> pending = new ArrayList<>();
    List<Home> ready = new ArrayList<>();
    boolean moved = true;
    while (moved) {
      moved = false;
      while (!toMake.isEmpty() && old.size() + ready.size() + pending.size() < wanted + surge) {
        pending.add(toMake.remove(0));
        moved = true;
      }
      List<PodRequest> waiting = new ArrayList<>();
      for (PodRequest request : pending) {
        Placement placement = plain(like, homes, Set.of()).decide(request);
        if (placement.isScheduled()) {
          Home home = new Home(request.pod(), placement.node());
          homes.add(home);
          ready.add(home);
          moved = true;
        } else {
          waiting.add(request);
        }
      }
      pending = waiting;
      while (!old.isEmpty() && old.size() + ready.size() > least) {
        Home first = first(old, ready);
        old.remove(first);
        homes.remove(first);
        moved = true;
      }
    }
    return old.isEmpty() && pending.isEmpty() && toMake.isEmpty();
  }

  private static boolean placesAll(Aftermath aftermath, Manifest workload) {
    Inventory like = aftermath.trial().cluster();
    List<Home> homes = homes(like);
    for (PodRequest request : aftermath.renewed(workload)) {
      Placement placement = plain(like, homes, Set.of()).decide(request);
      if (!placement.isScheduled()) {
        return false;
      }
      homes.add(new Home(request.pod(), placement.node()));
    }
    return true;
  }

  /** Whose node has most of its like; of these the last one. */
  private static Home first(List<Home> old, List<Home> ready) {
    Home best = old.get(old.size() - 1);
    for (int i = old.size() - 1; i >= 0; i--) {
      if (like(old.get(i), old, ready) > like(best, old, ready)) {
        best = old.get(i);
      }
    }
    return best;
  }

  private static int like(Home home, List<Home> old, List<Home> ready) {
    int count = 0;
    for (List<Home> homes : List.of(old, ready)) {
      for (Home other : homes) {
        count += other.node().equals(home.node()) ? 1 : 0;
      }
    }
    return count;
  }

  /** The highest ordinal first: gone, and made again. */
  private static boolean replaces(Aftermath aftermath, Manifest workload) {
    Inventory like = aftermath.trial().cluster();
    List<Home> homes = homes(like);
    for (int i = aftermath.wanted(workload) - 1; i >= 0; i--) {
      String key = workload.id().namespace() + "/" + workload.id().name() + "-" + i;
      if (!homes.removeIf(home -> home.pod().key().equals(key))) {
        return false;
      }
      PodRequest again =
          aftermath.renewed(workload).stream()
              .filter(request -> request.pod().key().equals(key))
              .findFirst()
              .orElseThrow();
      Placement placement = plain(like, homes, Set.of()).decide(again);
      if (!placement.isScheduled()) {
        return false;
      }
      homes.add(new Home(again.pod(), placement.node()));
    }
    return true;
  }

  private static String pools(int workers, int others) {
    return "{apiVersion: plimsoll.dev/v1, kind: NodeInventory, pools: [{name: w, count: "
        + workers
        + ", zones: [a, b, c], capacity: {cpu: 4, memory: 8Gi, pods: 20}, price: 0.25, scale: {min:"
        + " 1, max: 9}}, {name: o, count: "
        + others
        + ", zones: [b], capacity: {cpu: 2, memory: 4Gi, pods: 20}}]}";
  }

  /** Each number of nodes, each number of replicas, written down and placed from the beginning. */
  @Test
  void sizesAreWhatIsFoundFromTheBeginning() {
    int enough = 0;
    int notEnough = 0;
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      int workers = random.nextInt(8);
      int others = random.nextInt(3);
      String text = RandomCluster.workloads(seed).replaceAll("hostPort: \\d+", "name: http");
      ManifestSet workloads = manifests(text);
      InventoryReading nodes = reading(pools(workers, Math.max(others, workers == 0 ? 1 : 0)));
      others = Math.max(others, workers == 0 ? 1 : 0);
      int expected = 0;
      for (int count = 9; count >= 1; count--) {
        Inventory written = reading(pools(count, others)).inventory();
        Simulation from = Simulator.withDefaults().plain().run(workloads, written);
        // Nodes that are added stand behind the others, which only matters among equals.
        expected = from.fits() ? count : expected;
      }
      Scenario smallest =
          answers(workloads, nodes, Questions.of(new Question.Smallest("w"))).scenarios().get(0);
      assertEquals(expected > 0, smallest.fits(), "seed " + seed);
      if (smallest.fits()) {
        assertEquals(expected, smallest.figures().get("nodes"), "seed " + seed);
        assertEquals(
            expected * 0.25, smallest.figures().get("price").doubleValue(), "seed " + seed);
        enough++;
      } else {
        notEnough++;
      }
    }
    assertTrue(enough > 10 && notEnough > 10, enough + " " + notEnough);
  }

  @Test
  void addedAndScaledIsAsIfItWereWritten() {
    for (int seed = 0; seed < 40; seed++) {
      String deployment =
          "{apiVersion: apps/v1, kind: Deployment, metadata: {name: own, namespace: x}, spec:"
              + " {replicas: COUNT, selector: {matchLabels: {app: own}}, template: {metadata:"
              + " {labels: {app: own}}, spec: {containers: [{name: c, resources: {requests: {cpu:"
              + " 1}}}]}}}}\n---\n";
      String rest = RandomCluster.workloads(seed);
      Questions questions =
          Questions.of()
              .after(new Change.Add("w", 2))
              .after(new Change.Scale("deployment", "x", "own", 7));
      InventoryReading nodes = reading(pools(3, 0));
      Basis basis =
          Basis.of(
                  manifests(deployment.replace("COUNT", "2") + rest),
                  nodes.inventory(),
                  nodes.pools())
              .after(questions.changes());
      Simulation changed = basis.run(Simulator.withDefaults());
      Simulation written =
          Simulator.withDefaults()
              .plain()
              .run(
                  manifests(deployment.replace("COUNT", "7") + rest),
                  reading(pools(5, 0)).inventory());
      assertEquals(placed(written), placed(changed), "seed " + seed);
    }
  }

  private static List<String> placed(Simulation simulation) {
    List<String> all = new ArrayList<>();
    for (Placement placement : simulation.placements()) {
      all.add(placement.pod() + placement.top() + placement.message());
    }
    return all;
  }

  @Test
  void whatIsNotThereIsSaid() {
    InventoryReading nodes = reading(pools(2, 0));
    Basis basis =
        Basis.of(manifests(RandomCluster.workloads(1)), nodes.inventory(), nodes.pools())
            .after(List.of(new Change.Add("v", 1), new Change.Scale("Deployment", "", "none", 1)));
    Simulator simulator = Simulator.withDefaults();
    Questions questions =
        Questions.of(
            new Question.Lose(Target.zone("z")),
            new Question.Drain(Target.node("w-7")),
            new Question.Smallest("x"));
    Scenarios scenarios = Scenarios.of(questions, basis, simulator, basis.run(simulator));
    assertEquals(5, scenarios.problems().size(), scenarios.problems().toString());
    assertEquals("there is no zone z; there are a, b", scenarios.problems().get(2));
  }

  @Test
  void whatRunsAlreadyIsScaledDownAndMovesFromNodesThatGo() {
    StringBuilder running = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      running
          .append("\n---\n{apiVersion: v1, kind: Pod, metadata: {name: db-")
          .append(i)
          .append(", ownerReferences: [{kind: StatefulSet, name: db, controller: true}]}, spec:")
          .append(" {nodeName: w-")
          .append(i % 2)
          .append(", containers: [{name: c, resources: {requests: {cpu: 1}}}]}}");
    }
    String set =
        "\n---\n{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {replicas: 4,"
            + " selector: {matchLabels: {app: db}}, template: {metadata: {labels: {app: db}}, spec:"
            + " {containers: [{name: c, resources: {requests: {cpu: 1}}}]}}}}";
    InventoryReading nodes = reading(pools(2, 0) + running + set);
    ManifestSet none = ManifestSet.of(List.of());
    Basis basis =
        Basis.of(none, nodes.inventory(), nodes.pools())
            .after(List.of(new Change.Scale("StatefulSet", "", "db", 2)));
    Set<String> left = new LinkedHashSet<>();
    homes(basis.inventory()).forEach(home -> left.add(home.pod().name()));
    assertEquals(Set.of("db-0", "db-1"), left);
    Scenario smallest =
        answers(none, nodes, Questions.of(new Question.Smallest("w"))).scenarios().get(0);
    assertEquals("1 node", smallest.verdict());
    assertFalse(smallest.message().isEmpty());
  }
}
