package dev.plimsoll.cluster;

import java.util.Map;
import java.util.TreeMap;

/**
 * Amounts of what nodes offer and Pods ask for, in the units that the scheduler counts in ({@code
 * framework.Resource} of the original).
 *
 * @param milliCpu thousandths of a CPU
 * @param memory bytes of memory
 * @param ephemeralStorage bytes of a node's own disk
 * @param pods how many Pods; only nodes have it
 * @param extended everything else that is counted (extended resources and huge pages) by name,
 *     sorted
 */
public record Resources(
    long milliCpu, long memory, long ephemeralStorage, long pods, Map<String, Long> extended) {

  /** Nothing of anything. */
  public static final Resources NONE = new Resources(0, 0, 0, 0, Map.of());

  /** The name of {@link #milliCpu} in a manifest. */
  public static final String CPU = "cpu";

  /** The name of {@link #memory} in a manifest. */
  public static final String MEMORY = "memory";

  /** The name of {@link #ephemeralStorage} in a manifest. */
  public static final String EPHEMERAL_STORAGE = "ephemeral-storage";

  /** The name of {@link #pods} in a node's status. */
  public static final String PODS = "pods";

  /** Whether nothing but Pods is asked for. */
  public boolean isNothing() {
    return milliCpu == 0 && memory == 0 && ephemeralStorage == 0 && extended.isEmpty();
  }

  /**
   * The amount of a resource by its name: thousandths for {@code cpu}, else whole units.
   *
   * @return zero for a resource that is not there
   */
  public long amount(String name) {
    return switch (name) {
      case CPU -> milliCpu;
      case MEMORY -> memory;
      case EPHEMERAL_STORAGE -> ephemeralStorage;
      case PODS -> pods;
      default -> extended.getOrDefault(name, 0L);
    };
  }

  /** The same with one amount replaced; the unit is that of {@link #amount}. */
  public Resources with(String name, long amount) {
    return switch (name) {
      case CPU -> new Resources(amount, memory, ephemeralStorage, pods, extended);
      case MEMORY -> new Resources(milliCpu, amount, ephemeralStorage, pods, extended);
      case EPHEMERAL_STORAGE -> new Resources(milliCpu, memory, amount, pods, extended);
      case PODS -> new Resources(milliCpu, memory, ephemeralStorage, amount, extended);
      default -> {
        Map<String, Long> changed = new TreeMap<>(extended);
        changed.put(name, amount);
        yield new Resources(milliCpu, memory, ephemeralStorage, pods, changed);
      }
    };
  }

  /** The sum of each amount. */
  public Resources plus(Resources other) {
    return new Resources(
        milliCpu + other.milliCpu,
        memory + other.memory,
        ephemeralStorage + other.ephemeralStorage,
        pods + other.pods,
        merge(extended, other.extended, 1));
  }

  /** The difference of each amount; may be below zero. */
  public Resources minus(Resources other) {
    return new Resources(
        milliCpu - other.milliCpu,
        memory - other.memory,
        ephemeralStorage - other.ephemeralStorage,
        pods - other.pods,
        merge(extended, other.extended, -1));
  }

  /** The larger of each amount. */
  public Resources max(Resources other) {
    Map<String, Long> larger = extended;
    if (!other.extended.isEmpty()) {
      larger = new TreeMap<>(extended);
      for (Map.Entry<String, Long> entry : other.extended.entrySet()) {
        larger.merge(entry.getKey(), entry.getValue(), Math::max);
      }
    }
    return new Resources(
        Math.max(milliCpu, other.milliCpu),
        Math.max(memory, other.memory),
        Math.max(ephemeralStorage, other.ephemeralStorage),
        Math.max(pods, other.pods),
        larger);
  }

  private static Map<String, Long> merge(
      Map<String, Long> left, Map<String, Long> right, int sign) {
    if (right.isEmpty()) {
      return left;
    }
    Map<String, Long> merged = new TreeMap<>(left);
    for (Map.Entry<String, Long> entry : right.entrySet()) {
      merged.merge(entry.getKey(), sign * entry.getValue(), Long::sum);
    }
    return merged;
  }
}
