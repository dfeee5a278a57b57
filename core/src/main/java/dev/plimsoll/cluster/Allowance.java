package dev.plimsoll.cluster;

import dev.plimsoll.model.Container;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What a container, or a whole Pod, asks for and may use.
 *
 * @param requests by the name of the resource
 * @param limits by the name of the resource
 */
record Allowance(Map<String, Quantity> requests, Map<String, Quantity> limits) {

  /** Nothing is asked for, and nothing limited. */
  static final Allowance NONE = new Allowance(Map.of(), Map.of());

  /** The sum of each amount. */
  Allowance plus(Allowance other) {
    return new Allowance(
        merged(requests, other.requests, true), merged(limits, other.limits, true));
  }

  /** The larger of each amount. */
  Allowance max(Allowance other) {
    return new Allowance(
        merged(requests, other.requests, false), merged(limits, other.limits, false));
  }

  /** That of a Pod's containers together: init containers run one after the other. */
  static Allowance total(PodSpec spec, Function<Container, Allowance> each) {
    Allowance running = NONE;
    for (Container container : spec.containers()) {
      running = running.plus(each.apply(container));
    }
    Allowance sidecars = NONE;
    Allowance starting = NONE;
    for (Container container : spec.initContainers()) {
      Allowance own = each.apply(container);
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

  /** The same where nothing is said; what is said stays. */
  Allowance orElse(Allowance defaults) {
    Map<String, Quantity> asked = new LinkedHashMap<>(requests);
    defaults.requests.forEach(asked::putIfAbsent);
    Map<String, Quantity> limited = new LinkedHashMap<>(limits);
    defaults.limits.forEach(limited::putIfAbsent);
    return new Allowance(asked, limited);
  }

  /** Amounts with the larger of both where both have one. */
  static Map<String, Quantity> larger(Map<String, Quantity> left, Map<String, Quantity> right) {
    return merged(left, right, false);
  }

  private static Map<String, Quantity> merged(
      Map<String, Quantity> left, Map<String, Quantity> right, boolean sum) {
    Map<String, Quantity> both = new LinkedHashMap<>(left);
    for (Map.Entry<String, Quantity> entry : right.entrySet()) {
      both.merge(entry.getKey(), entry.getValue(), sum ? Quantity::add : Quantity::max);
    }
    return both;
  }
}
