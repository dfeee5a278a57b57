package dev.plimsoll.validate;

import dev.plimsoll.model.Container;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.model.ResourceRequirements;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Requests and limits of a Pod as a whole: {@code validatePodResources}. */
final class PodResourceValidation {

  private static final List<String> SUPPORTED = List.of("cpu", "hugepages-", "memory");
  private static final String HUGE_PAGES = "hugepages-";

  private PodResourceValidation() {}

  static void validate(PodSpec spec, ValidationOptions options, FieldErrors errors) {
    ResourceRequirements resources = spec.resources();
    if (!resources.isPresent()) {
      return;
    }
    if (spec.os().name().is("windows")) {
      errors.forbidden(resources, "where os.name is windows");
      return;
    }
    if (resources.claims().at().isPresent()) {
      errors.forbidden(resources.claims(), "for a Pod as a whole");
    }
    ResourceValidation.validate(resources, spec, true, false, errors);
    if (options.consequences() && spec.at().parent().isRoot()) {
      filledIn(resources, spec, errors);
    }
    requests(spec, errors);
    for (Container container : spec.containers()) {
      limits(container, spec, errors);
    }
    hugePages(spec, errors);
  }

  static List<String> supported() {
    return SUPPORTED;
  }

  static boolean isSupported(String name) {
    return name.equals("cpu") || name.equals("memory") || name.startsWith(HUGE_PAGES);
  }

  /**
   * What the server has filled in is refused with what it was filled in from: requests from limits,
   * and huge pages from what containers have. {@code defaultPodRequests} and its sibling.
   */
  private static void filledIn(ResourceRequirements resources, PodSpec spec, FieldErrors errors) {
    Entries<Field<Quantity>> requests = resources.requests();
    Map<String, Quantity> requested = sums(spec, false);
    for (Entries.Entry<Field<Quantity>> limit : resources.limits()) {
      String name = limit.key();
      boolean summed = requested.containsKey(name) && ResourceValidation.mayBeOvercommitted(name);
      if (!requests.has(name) && isSupported(name) && !summed) {
        ResourceValidation.resource(limit, requests.at().path().entry(name), true, errors);
      }
    }
    if (resources.limits().isEmpty() && requests.isEmpty()) {
      return;
    }
    for (Map.Entry<String, Quantity> sum : new TreeMap<>(sums(spec, true)).entrySet()) {
      String name = sum.getKey();
      boolean written = resources.limits().has(name) || requests.has(name);
      if (name.startsWith(HUGE_PAGES)
          && !written
          && !ResourceValidation.isPages(name, sum.getValue())) {
        String pages = "must be a whole number of pages, which the sum of the containers' is not";
        errors.invalid(Site.of(resources.limits().at().entry(name)), pages, "");
        errors.invalid(Site.of(requests.at().entry(name)), pages, "");
      }
    }
  }

  /** The Pod must have at least what its containers ask for: {@code AggregateContainerRequests}. */
  private static void requests(PodSpec spec, FieldErrors errors) {
    Map<String, Quantity> sums = sums(spec, false);
    for (Entries.Entry<Field<Quantity>> request : spec.resources().requests()) {
      Quantity sum = sums.get(request.key());
      if (sum != null && sum.compareTo(request.value().orDefault()) > 0) {
        errors.invalid(request.value(), "must be at least what the containers request: " + sum);
      }
    }
  }

  private static void hugePages(PodSpec spec, FieldErrors errors) {
    Map<String, Quantity> sums = sums(spec, true);
    for (Entries.Entry<Field<Quantity>> limit : spec.resources().limits()) {
      Quantity sum = sums.get(limit.key());
      if (limit.key().startsWith(HUGE_PAGES)
          && sum != null
          && sum.compareTo(limit.value().orDefault()) > 0) {
        errors.invalid(limit.value(), "must be at least what the containers have: " + sum);
      }
    }
  }

  /**
   * Containers and sidecars together, or an init container with the sidecars before it, whichever
   * is more.
   */
  private static Map<String, Quantity> sums(PodSpec spec, boolean limits) {
    Map<String, Quantity> running = new HashMap<>();
    for (Container container : spec.containers()) {
      add(amounts(container, spec, limits), running);
    }
    Map<String, Quantity> sidecars = new HashMap<>();
    Map<String, Quantity> most = new HashMap<>();
    for (Container container : spec.initContainers()) {
      Map<String, Quantity> own = new HashMap<>(amounts(container, spec, limits));
      if (container.restartPolicy().is("Always")) {
        add(own, running);
        add(own, sidecars);
        own = new HashMap<>(sidecars);
      } else {
        add(sidecars, own);
      }
      own.forEach((name, amount) -> most.merge(name, amount, Quantity::max));
    }
    most.forEach((name, amount) -> running.merge(name, amount, Quantity::max));
    return running;
  }

  private static void add(Map<String, Quantity> amounts, Map<String, Quantity> sums) {
    amounts.forEach((name, amount) -> sums.merge(name, amount, Quantity::add));
  }

  /** What a container has; a limit stands for a request that is not written, in a Pod. */
  private static Map<String, Quantity> amounts(Container container, PodSpec spec, boolean limits) {
    Map<String, Quantity> amounts = new HashMap<>();
    boolean copied = !limits && spec.at().parent().isRoot();
    if (limits || copied) {
      for (Entries.Entry<Field<Quantity>> limit : container.resources().limits()) {
        amounts.put(limit.key(), limit.value().orDefault());
      }
    }
    if (!limits) {
      for (Entries.Entry<Field<Quantity>> request : container.resources().requests()) {
        amounts.put(request.key(), request.value().orDefault());
      }
    }
    return amounts;
  }

  /** The server has a path of its own making for these. */
  private static void limits(Container container, PodSpec spec, FieldErrors errors) {
    for (Entries.Entry<Field<Quantity>> limit : container.resources().limits()) {
      Entries<Field<Quantity>> pods = spec.resources().limits();
      if (pods.has(limit.key())
          && limit.value().orDefault().compareTo(pods.value(limit.key()).orDefault()) > 0) {
        int index = Integer.parseInt(container.at().path().lastStep());
        errors.invalid(
            Site.of(
                limit.value().at(),
                spec.resources()
                    .at()
                    .path()
                    .field("containers")
                    .item(index)
                    .entry(limit.key())
                    .field("limits")),
            "must be at most what the Pod has");
      }
    }
  }
}
