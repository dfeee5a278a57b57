package dev.plimsoll.cluster;

import dev.plimsoll.model.Container;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What a Pod asks of a node: {@code PodRequests} of component-helpers with the scheduler's options.
 *
 * <p>Containers are summed; of init containers, which run one after the other, the largest counts;
 * a sidecar counts with both. Requests of the Pod as a whole replace the sums, overhead comes on
 * top.
 */
final class PodRequests {

  /** What a container that asks for no CPU is taken to use when nodes are compared. */
  private static final long SCORED_MILLI_CPU = 100;

  /** What a container that asks for no memory is taken to use when nodes are compared. */
  private static final long SCORED_MEMORY = 200L << 20;

  private final PodSpec spec;
  private final Function<Container, Map<String, Quantity>> admitted;
  private final Resized resized;
  private boolean cpuFilledIn;
  private boolean memoryFilledIn;

  /**
   * The requests of a Pod.
   *
   * @param admitted what admission makes of each container's requests
   * @param resized what the Pod has by now, if it runs
   */
  PodRequests(PodSpec spec, Function<Container, Map<String, Quantity>> admitted, Resized resized) {
    this.spec = spec;
    this.admitted = admitted;
    this.resized = resized;
  }

  /** What the Pod asks for. */
  Resources of(Map<String, Quantity> overhead) {
    cpuFilledIn = false;
    memoryFilledIn = false;
    return wholePod(containers()).plus(resources(overhead));
  }

  /**
   * The same with a little CPU and memory for each container that asks for none; of a Pod that asks
   * as a whole, only for what it does not ask for at all ({@code PodInfo.CalculateResource}).
   */
  Resources scored(Map<String, Quantity> overhead) {
    Resources asked = of(overhead);
    boolean asWhole = !ofWholePod(spec).isEmpty();
    cpuFilledIn = !asWhole || asked.milliCpu() == 0;
    memoryFilledIn = !asWhole || asked.memory() == 0;
    return wholePod(containers()).plus(resources(overhead));
  }

  /** The same for the Pod that is about to be placed: what it asks for as a whole is left out. */
  Resources compared(Map<String, Quantity> overhead) {
    cpuFilledIn = true;
    memoryFilledIn = true;
    return containers().plus(resources(overhead));
  }

  private Resources containers() {
    Resources running = Resources.NONE;
    for (Container container : spec.containers()) {
      running = running.plus(requests(container, true));
    }
    Resources sidecars = Resources.NONE;
    Resources starting = Resources.NONE;
    for (Container container : spec.initContainers()) {
      Resources own = requests(container, container.restartsAlways());
      if (container.restartsAlways()) {
        running = running.plus(own);
        sidecars = sidecars.plus(own);
        starting = starting.max(sidecars);
      } else {
        starting = starting.max(own.plus(sidecars));
      }
    }
    return running.max(starting);
  }

  private Resources requests(Container container, boolean runsOn) {
    Map<String, Quantity> requests = admitted.apply(container);
    if (runsOn) {
      requests = resized.requests(container.name().orElse(""), requests);
    }
    Resources own = resources(requests);
    if (cpuFilledIn && !requests.containsKey(Resources.CPU)) {
      own = own.with(Resources.CPU, SCORED_MILLI_CPU);
    }
    if (memoryFilledIn && !requests.containsKey(Resources.MEMORY)) {
      own = own.with(Resources.MEMORY, SCORED_MEMORY);
    }
    return own;
  }

  /** Requests of the Pod as a whole take the place of the sums. */
  private Resources wholePod(Resources containers) {
    Resources total = containers;
    for (Map.Entry<String, Quantity> request : ofWholePod(spec).entrySet()) {
      Quantity now = resized.request(request.getKey(), request.getValue());
      total = total.with(request.getKey(), amount(request.getKey(), now));
    }
    return total;
  }

  /**
   * The requests of a Pod as a whole with what the API server fills in where there are limits: what
   * its containers ask for, and else the limits ({@code defaultPodRequests}).
   */
  static Map<String, Quantity> ofWholePod(PodSpec spec) {
    Map<String, Quantity> requests = quantities(spec.resources().requests());
    requests.keySet().removeIf(name -> !isOfWholePods(name));
    Map<String, Quantity> limits = quantities(spec.resources().limits());
    if (limits.isEmpty()) {
      return requests;
    }
    for (Map.Entry<String, Quantity> asked : asWritten(spec).entrySet()) {
      if (isOfWholePods(asked.getKey()) && !isHugePages(asked.getKey())) {
        requests.putIfAbsent(asked.getKey(), asked.getValue());
      }
    }
    for (Map.Entry<String, Quantity> limit : limits.entrySet()) {
      if (isOfWholePods(limit.getKey())) {
        requests.putIfAbsent(limit.getKey(), limit.getValue());
      }
    }
    return requests;
  }

  /** What the containers ask for together, before admission. */
  private static Map<String, Quantity> asWritten(PodSpec spec) {
    return Allowance.total(
            spec, container -> new Allowance(container.effectiveRequests(), Map.of()))
        .requests();
  }

  private static boolean isOfWholePods(String resource) {
    return resource.equals(Resources.CPU)
        || resource.equals(Resources.MEMORY)
        || isHugePages(resource);
  }

  private static boolean isHugePages(String resource) {
    return resource.startsWith("hugepages-");
  }

  /** Quantities as written; what is none is left out. */
  static Map<String, Quantity> quantities(Entries<Field<Quantity>> written) {
    Map<String, Quantity> quantities = new LinkedHashMap<>();
    for (Entries.Entry<Field<Quantity>> entry : written) {
      entry.value().ifPresent(quantity -> quantities.put(entry.key(), quantity));
    }
    return quantities;
  }

  /** Quantities in the scheduler's units. */
  static Resources resources(Map<String, Quantity> quantities) {
    Resources resources = Resources.NONE;
    for (Map.Entry<String, Quantity> entry : quantities.entrySet()) {
      resources = resources.with(entry.getKey(), amount(entry.getKey(), entry.getValue()));
    }
    return resources;
  }

  /** A quantity in the unit of {@link Resources#amount}. */
  static long amount(String resource, Quantity quantity) {
    return resource.equals(Resources.CPU) ? quantity.milliValue() : quantity.value();
  }
}
