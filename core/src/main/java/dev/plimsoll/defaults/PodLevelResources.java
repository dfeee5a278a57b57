package dev.plimsoll.defaults;

import dev.plimsoll.api.FeatureGate;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.model.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is filled in for the resources of a Pod as a whole, where some are written: {@code
 * defaultHugePagePodLimits} and {@code defaultPodRequests}.
 */
final class PodLevelResources {

  private PodLevelResources() {}

  /** Fills in a Pod's spec whose containers have their requests already. */
  static void fill(Map<String, Object> spec, int minor) {
    Map<String, Object> resources = Draft.object(spec, "resources");
    if (!FeatureGate.POD_LEVEL_RESOURCES.isOn(new KubernetesVersion(minor))
        || (Draft.isEmpty(resources, "limits") && Draft.isEmpty(resources, "requests"))) {
      return;
    }
    limits(spec, resources);
    if (!Draft.isEmpty(resources, "limits")) {
      requests(spec, resources);
    }
  }

  private static void limits(Map<String, Object> spec, Map<String, Object> resources) {
    Map<String, Object> requests = Draft.object(resources, "requests");
    for (Map.Entry<String, Quantity> total : totals(spec, "limits").entrySet()) {
      String name = total.getKey();
      if (isHugePages(name) && !requests.containsKey(name)) {
        Draft.made(resources, "limits").putIfAbsent(name, total.getValue().toString());
      }
    }
  }

  private static void requests(Map<String, Object> spec, Map<String, Object> resources) {
    Map<String, Object> requests = Draft.made(resources, "requests");
    for (Map.Entry<String, Quantity> total : totals(spec, "requests").entrySet()) {
      if (total.getKey().equals("cpu") || total.getKey().equals("memory")) {
        requests.putIfAbsent(total.getKey(), total.getValue().toString());
      }
    }
    for (Map.Entry<String, Object> limit : Draft.object(resources, "limits").entrySet()) {
      String name = limit.getKey();
      if (name.equals("cpu") || name.equals("memory") || isHugePages(name)) {
        requests.putIfAbsent(name, limit.getValue());
      }
    }
    if (requests.isEmpty()) {
      resources.remove("requests");
    }
  }

  private static boolean isHugePages(String resource) {
    return resource.startsWith("hugepages-");
  }

  /**
   * What the containers need together: {@code AggregateContainerRequests}, or the same of limits.
   */
  private static Map<String, Quantity> totals(Map<String, Object> spec, String of) {
    Map<String, Quantity> running = new LinkedHashMap<>();
    for (Map<String, Object> container : Draft.objects(spec, "containers")) {
      add(running, amounts(container, of));
    }
    Map<String, Quantity> sidecars = new LinkedHashMap<>();
    Map<String, Quantity> starting = new LinkedHashMap<>();
    for (Map<String, Object> container : Draft.objects(spec, "initContainers")) {
      Map<String, Quantity> own = amounts(container, of);
      if (Draft.text(container, "restartPolicy").equals("Always")) {
        add(running, own);
        add(sidecars, own);
        raise(starting, sidecars);
      } else {
        Map<String, Quantity> both = new LinkedHashMap<>(own);
        add(both, sidecars);
        raise(starting, both);
      }
    }
    raise(running, starting);
    return running;
  }

  private static void add(Map<String, Quantity> to, Map<String, Quantity> amounts) {
    amounts.forEach((name, amount) -> to.merge(name, amount, Quantity::add));
  }

  private static void raise(Map<String, Quantity> to, Map<String, Quantity> amounts) {
    amounts.forEach((name, amount) -> to.merge(name, amount, Quantity::max));
  }

  private static Map<String, Quantity> amounts(Map<String, Object> container, String of) {
    Map<String, Quantity> amounts = new LinkedHashMap<>();
    Map<String, Object> resources = Draft.object(container, "resources");
    for (Map.Entry<String, Object> entry : Draft.object(resources, of).entrySet()) {
      Quantity.parse(entry.getValue().toString())
          .ifPresent(amount -> amounts.put(entry.getKey(), amount));
    }
    return amounts;
  }
}
