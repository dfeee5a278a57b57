package dev.plimsoll.benchmarks;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.InventoryReader;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.manifest.ManifestReader;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.schedule.Aftermath;
import dev.plimsoll.schedule.Loss;
import dev.plimsoll.schedule.Placement;
import dev.plimsoll.schedule.Simulation;
import dev.plimsoll.schedule.Simulator;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures placing Pods on large clusters: Pods a second and a CPU second, the heap, whether a Pod
 * costs more where more are placed already, and nodes lost from the full cluster.
 */
public final class Scale {

  private static final int DEPLOYMENTS = 1000;

  private static final int LOST = 10;
  private static final Simulator SCHEDULER = Simulator.withDefaults().withoutDetails();

  private final PrintStream out;

  private Scale(PrintStream out) {
    this.out = out;
  }

  /**
   * Measures, and prints a table.
   *
   * @param arguments nodes and Pods, 5000 and 150000 if not given; or a file with nodes and
   *     workloads, such as the real scheduler's benchmark writes
   * @throws IOException if the file cannot be read
   */
  @SuppressWarnings("SystemOut") // a measurement is for the console
  public static void main(String[] arguments) throws IOException {
    Scale scale = new Scale(System.out);
    if (arguments.length == 1) {
      scale.file(Path.of(arguments[0]));
    } else {
      int nodes = arguments.length == 0 ? 5000 : Integer.parseInt(arguments[0]);
      int pods = arguments.length == 0 ? 150_000 : Integer.parseInt(arguments[1]);
      scale.cluster(nodes, pods);
    }
  }

  private void file(Path file) throws IOException {
    ManifestSet all = read(file.toString(), Files.readString(file));
    Inventory nodes = InventoryReader.read(all).inventory();
    for (int round = 0; round < 3; round++) {
      run("round " + round, all, nodes);
    }
  }

  private void cluster(int nodes, int pods) {
    Inventory inventory = inventory(nodes);
    run("warm-up", deployments(DEPLOYMENTS / 10, pods / DEPLOYMENTS), inventory);
    run("a third", deployments(DEPLOYMENTS / 3, pods / DEPLOYMENTS), inventory);
    ManifestSet all = deployments(DEPLOYMENTS, pods / DEPLOYMENTS);
    Simulation full = run("all", all, inventory);
    out.printf(Locale.ROOT, "heap in use: %d MiB%n", heapInUse());
    Aftermath aftermath = SCHEDULER.aftermath(all, full, Map.of());
    for (int node = 0; node < LOST; node++) {
      lose(aftermath, full.after().nodes().get(node).name());
    }
    loseEach(aftermath);
    out.printf(Locale.ROOT, "heap in use: %d MiB%n", heapInUse());
  }

  private void loseEach(Aftermath aftermath) {
    long cpu = cpu();
    long start = System.nanoTime();
    int displaced = 0;
    int without = 0;
    for (NodeInfo node : aftermath.cluster().nodes()) {
      Loss loss = aftermath.without(Set.of(node.name()));
      displaced += loss.displaced().size();
      without += loss.unscheduled().size();
    }
    int nodes = aftermath.cluster().nodes().size();
    double cpuMillis = (cpu() - cpu) / 1e6;
    out.printf(
        Locale.ROOT,
        "lose each of %d nodes: %d Pods displaced, %d of them without a node; %.1f s, %.1f CPU s,"
            + " %.1f CPU ms a node%n",
        nodes,
        displaced,
        without,
        (System.nanoTime() - start) / 1e9,
        cpuMillis / 1e3,
        cpuMillis / nodes);
  }

  private void lose(Aftermath aftermath, String node) {
    long cpu = cpu();
    long start = System.nanoTime();
    Loss loss = aftermath.without(Set.of(node));
    out.printf(
        Locale.ROOT,
        "lose %s: %d Pods displaced, %d of them without a node; %.0f ms, %.0f CPU ms%n",
        node,
        loss.displaced().size(),
        loss.unscheduled().size(),
        (System.nanoTime() - start) / 1e6,
        (cpu() - cpu) / 1e6);
  }

  /** The nodes of a large cluster. */
  static Inventory inventory(int nodes) {
    return InventoryReader.read(read("nodes.yaml", LargeCluster.nodes(nodes))).inventory();
  }

  /** What runs on it. */
  static ManifestSet deployments(int count, int replicas) {
    return read("deployments.yaml", LargeCluster.deployments(count, replicas));
  }

  private static ManifestSet read(String name, String text) {
    Limits limits = Limits.DEFAULTS;
    return ManifestSet.of(
        new ManifestReader(Api.of(KubernetesVersion.DEFAULT))
            .read(YamlReader.read(SourceFile.of(name, text), limits), true)
            .manifests());
  }

  private Simulation run(String what, ManifestSet manifests, Inventory nodes) {
    long start = System.nanoTime();
    long cpu = cpu();
    Simulation simulation = SCHEDULER.run(manifests, nodes);
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuSeconds = (cpu() - cpu) / 1e9;
    int pods = simulation.placements().size();
    int placed = 0;
    for (Placement placement : simulation.placements()) {
      placed += placement.isScheduled() ? 1 : 0;
    }
    out.printf(
        Locale.ROOT,
        "%-8s %d nodes, %d of %d Pods placed: %.2f s, %.2f CPU s; %.0f Pods/s, %.0f Pods/CPU s%n",
        what,
        nodes.nodes().size(),
        placed,
        pods,
        seconds,
        cpuSeconds,
        pods / seconds,
        pods / cpuSeconds);
    return simulation;
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long heapInUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
