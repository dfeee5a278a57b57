package dev.plimsoll.scenario;

import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.Pool;
import dev.plimsoll.cluster.Resources;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.scenario.Answer.Failure;
import dev.plimsoll.schedule.Placement;
import dev.plimsoll.schedule.Simulation;
import dev.plimsoll.schedule.Simulator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How few nodes of a pool are enough: the smallest number with which every Pod has a node, each
 * tried from the beginning, as fewer nodes can be better than more where Pods are spread.
 */
final class Smallest {

  /** As many nodes are tried where the pool does not say how many it may have. */
  private static final int MOST = 1000;

  private final Basis basis;
  private final Simulator simulator;
  private final Pool pool;
  private final int size;

  private Smallest(Basis basis, Simulator simulator, Pool pool) {
    this.basis = basis;
    this.simulator = simulator;
    this.pool = pool;
    this.size = basis.sizes().getOrDefault(pool.name(), 0);
  }

  /**
   * Looks for the number.
   *
   * @param as what becomes of the Pods with the nodes that there are
   */
  static Answer answer(Basis basis, Simulator simulator, Simulation as, Pool pool) {
    return new Smallest(basis, simulator.withoutDetails(), pool).answer(as);
  }

  private Answer answer(Simulation as) {
    int max = Math.max(pool.scale().min(), pool.scale().max().orElse(Math.max(size, MOST)));
    boolean known = as.fits() && size <= max && size >= pool.scale().min();
    Optional<Simulation> most = known ? Optional.empty() : run(max);
    if (!known && (most.isEmpty() || !most.get().fits())) {
      return notEnough(max, most);
    }
    int highest = known ? size : max;
    for (int count = Math.min(highest, least(as)); count < highest; count++) {
      Optional<Simulation> with = run(count);
      if (with.isPresent() && with.get().fits()) {
        return enough(count);
      }
    }
    return enough(highest);
  }

  private Optional<Simulation> run(int count) {
    return basis.resized(pool, count, simulator).map(sized -> sized.run(simulator));
  }

  /** Fewer cannot be enough, going by sums alone. */
  private int least(Simulation as) {
    Set<String> ours = new HashSet<>();
    for (int i = 0; i < size; i++) {
      ours.add(pool.nodeName(i));
    }
    long cpu = 0;
    long memory = 0;
    for (Placement placement : as.placements()) {
      if (!placement.request().pod().isOfDaemonSet()) {
        cpu += placement.request().pod().requests().milliCpu();
        memory += placement.request().pod().requests().memory();
      }
    }
    for (NodeInfo node : basis.inventory().nodes()) {
      if (!ours.contains(node.name())) {
        cpu -= Math.max(0, node.free(Resources.CPU));
        memory -= Math.max(0, node.free(Resources.MEMORY));
      }
    }
    long least =
        Math.max(
            nodes(cpu, pool.allocatable().milliCpu()), nodes(memory, pool.allocatable().memory()));
    return (int) Math.min(Integer.MAX_VALUE, Math.max(pool.scale().min(), least));
  }

  private static long nodes(long wanted, long each) {
    return wanted <= 0 || each <= 0 ? 0 : (wanted + each - 1) / each;
  }

  private Answer enough(int count) {
    Map<String, Number> figures = new LinkedHashMap<>();
    figures.put("nodes", count);
    String message =
        count == size
            ? "all " + size + " are needed"
            : count < size
                ? count + " of the " + Words.count(size, "node") + " are enough"
                : (count - size) + " more than the " + size + " that there are";
    if (size == 0 && count == 0) {
      message = "none is needed";
    } else if (size == 1 && count == 1) {
      message = "the only one is needed";
    }
    if (pool.price().isPresent()) {
      BigDecimal price = pool.price().get().multiply(BigDecimal.valueOf(count));
      figures.put("price", price);
      message += "; " + price.toPlainString() + " an hour";
      if (count != size) {
        BigDecimal now = pool.price().get().multiply(BigDecimal.valueOf(size));
        message += " instead of " + now.toPlainString();
      }
    }
    return Answer.of(
        Scenario.of(name(), true, Words.count(count, "node"), message).withFigures(figures));
  }

  private String name() {
    return "smallest " + pool.name();
  }

  private Answer notEnough(int max, Optional<Simulation> most) {
    List<String> unscheduled = new ArrayList<>();
    String why = "Pods that run there find no other node";
    if (most.isPresent()) {
      for (Placement placement : most.get().placements()) {
        if (!placement.isScheduled()) {
          unscheduled.add(placement.pod());
        }
      }
      for (Diagnostic diagnostic : most.get().diagnostics()) {
        why = diagnostic.object().name() + ": " + diagnostic.message();
        break;
      }
    }
    String message = "even " + Words.count(max, "node") + " are not enough: " + why;
    return Answer.of(
        Scenario.of(name(), false, "not enough", message).withUnscheduled(unscheduled),
        new Failure(
            "smallest",
            "with " + Words.count(max, "node") + " of " + pool.name(),
            why,
            "allow more nodes (scale.max), or larger ones",
            pool.manifest().objectName(),
            pool.at().field(pool.at().field("scale").isPresent() ? "scale" : "count")));
  }
}
