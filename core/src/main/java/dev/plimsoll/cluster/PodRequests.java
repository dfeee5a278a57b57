package dev.plimsoll.cluster;

import dev.plimsoll.model.Container;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import java.util.LinkedHashMap;
import java.util.Map;

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
  private final boolean scored;

  private PodRequests(PodSpec spec, boolean scored) {
    this.spec = spec;
    this.scored = scored;
  }

  /** What the Pod asks for. */
  static Resources of(PodSpec spec, Map<String, Quantity> overhead) {
    return new PodRequests(spec, false).total(overhead);
  }

  /** The same with a little CPU and memory for each container that asks for none. */
  static Resources scored(PodSpec spec, Map<String, Quantity> overhead) {
    return new PodRequests(spec, true).total(overhead);
  }

  private Resources total(Map<String, Quantity> overhead) {
    Resources total = containers();
    total = wholePod(total);
    return total.plus(resources(overhead));
  }

  private Resources containers() {
    Resources running = Resources.NONE;
    for (Container container : spec.containers()) {
      running = running.plus(requests(container));
    }
    Resources sidecars = Resources.NONE;
    Resources starting = Resources.NONE;
    for (Container container : spec.initContainers()) {
      Resources own = requests(container);
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

  private Resources requests(Container container) {
    Map<String, Quantity> requests = container.effectiveRequests();
    Resources own = resources(requests);
    if (scored && !requests.containsKey(Resources.CPU)) {
      own = own.with(Resources.CPU, SCORED_MILLI_CPU);
    }
    if (scored && !requests.containsKey(Resources.MEMORY)) {
      own = own.with(Resources.MEMORY, SCORED_MEMORY);
    }
    return own;
  }

  /** Requests of the Pod as a whole, which fall back on its limits where no container asks. */
  private Resources wholePod(Resources containers) {
    Map<String, Quantity> requests = quantities(spec.resources().requests());
    Map<String, Quantity> limits = quantities(spec.resources().limits());
    Resources total = containers;
    for (Map.Entry<String, Quantity> limit : limits.entrySet()) {
      String name = limit.getKey();
      boolean asked = !isHugePages(name) && someContainerAsks(name);
      if (isOfWholePods(name) && !requests.containsKey(name) && !asked) {
        total = total.with(name, amount(name, limit.getValue()));
      }
    }
    for (Map.Entry<String, Quantity> request : requests.entrySet()) {
      if (isOfWholePods(request.getKey())) {
        total = total.with(request.getKey(), amount(request.getKey(), request.getValue()));
      }
    }
    return total;
  }

  private boolean someContainerAsks(String resource) {
    for (Container container : spec.containers()) {
      if (container.effectiveRequests().containsKey(resource)) {
        return true;
      }
    }
    for (Container container : spec.initContainers()) {
      if (container.effectiveRequests().containsKey(resource)) {
        return true;
      }
    }
    return false;
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
