package dev.plimsoll.cluster;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.model.Container;
import dev.plimsoll.model.LimitRange;
import dev.plimsoll.model.LimitRangeItem;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The LimitRanges of a cluster: what admission fills in where a container says nothing, and which
 * Pods it does not let in. Mirrors the admission plug-in {@code LimitRanger}.
 */
final class LimitRanges {

  /** The largest amount that is compared in thousandths. */
  private static final long MAX_MILLI = Long.MAX_VALUE / 1000;

  private final Map<String, List<Range>> byNamespace = new HashMap<>();

  /** The items of one LimitRange, and what they fill in. */
  private record Range(List<Item> items, Allowance defaults) {}

  /** One item of a LimitRange. */
  private record Item(
      String type,
      Map<String, Quantity> min,
      Map<String, Quantity> max,
      Map<String, Quantity> ratio) {}

  /** That a Pod is not let in: why, and where in it to look. */
  record Refusal(String message, String path) {}

  /** The LimitRanges of sets of objects; of two with one name the first counts. */
  LimitRanges(List<ManifestSet> sets) {
    Set<String> seen = new HashSet<>();
    for (ManifestSet set : sets) {
      for (Manifest manifest : set.ofKind("", "LimitRange")) {
        if (seen.add(manifest.id().toString())) {
          byNamespace
              .computeIfAbsent(manifest.id().namespace(), unused -> new ArrayList<>())
              .add(range(new LimitRange(manifest.root())));
        }
      }
    }
  }

  private static Range range(LimitRange written) {
    List<Item> items = new ArrayList<>();
    Map<String, Quantity> requests = new LinkedHashMap<>();
    Map<String, Quantity> limits = new LinkedHashMap<>();
    for (LimitRangeItem item : written.spec().limits()) {
      Map<String, Quantity> min = PodRequests.quantities(item.min());
      Map<String, Quantity> max = PodRequests.quantities(item.max());
      String type = item.type().orElse("");
      items.add(new Item(type, min, max, PodRequests.quantities(item.maxLimitRequestRatio())));
      if (type.equals("Container")) {
        // As SetDefaults_LimitRangeItem: the most is the limit, a limit is a request.
        Map<String, Quantity> limit = new LinkedHashMap<>(PodRequests.quantities(item.default_()));
        max.forEach(limit::putIfAbsent);
        Map<String, Quantity> request =
            new LinkedHashMap<>(PodRequests.quantities(item.defaultRequest()));
        limit.forEach(request::putIfAbsent);
        min.forEach(request::putIfAbsent);
        limits.putAll(limit);
        requests.putAll(request);
      }
    }
    return new Range(items, new Allowance(requests, limits));
  }

  /** What a container of a Pod in a namespace asks for and may use, once admission is done. */
  Allowance admitted(Container container, String namespace) {
    Allowance allowance =
        new Allowance(
            container.effectiveRequests(), PodRequests.quantities(container.resources().limits()));
    for (Range range : byNamespace.getOrDefault(namespace, List.of())) {
      allowance = allowance.orElse(range.defaults);
    }
    return allowance;
  }

  /** Whether a namespace has any. */
  boolean has(String namespace) {
    return byNamespace.containsKey(namespace);
  }

  /** Why a Pod is not let into a namespace: one reason, or none. */
  List<Refusal> refusals(PodSpec spec, String namespace) {
    for (Range range : byNamespace.getOrDefault(namespace, List.of())) {
      Set<String> messages = new LinkedHashSet<>();
      String path = "";
      for (Item item : range.items) {
        if (item.type.equals("Container")) {
          int index = 0;
          for (Container container : spec.containers()) {
            if (check(item, admitted(container, namespace), messages) && path.isEmpty()) {
              path = "spec.containers." + index + ".resources";
            }
            index++;
          }
          index = 0;
          for (Container container : spec.initContainers()) {
            if (check(item, admitted(container, namespace), messages) && path.isEmpty()) {
              path = "spec.initContainers." + index + ".resources";
            }
            index++;
          }
        } else if (item.type.equals("Pod")
            && check(item, total(spec, namespace), messages)
            && path.isEmpty()) {
          path = "spec.containers";
        }
      }
      if (!messages.isEmpty()) {
        String all = String.join(", ", messages);
        return List.of(new Refusal(messages.size() == 1 ? all : "[" + all + "]", path));
      }
    }
    return List.of();
  }

  private Allowance total(PodSpec spec, String namespace) {
    Allowance total = Allowance.total(spec, container -> admitted(container, namespace));
    return wholePod(spec).orElse(total);
  }

  private static Allowance wholePod(PodSpec spec) {
    return new Allowance(
        ofWholePods(PodRequests.ofWholePod(spec)),
        ofWholePods(PodRequests.quantities(spec.resources().limits())));
  }

  private static Map<String, Quantity> ofWholePods(Map<String, Quantity> amounts) {
    amounts.keySet().retainAll(Set.of(Resources.CPU, Resources.MEMORY));
    return amounts;
  }

  /** Notes what an item does not allow; true when there is something. */
  private static boolean check(Item item, Allowance asked, Set<String> messages) {
    int before = messages.size();
    item.min.forEach((resource, least) -> min(item.type, resource, least, asked, messages));
    item.max.forEach((resource, most) -> max(item.type, resource, most, asked, messages));
    item.ratio.forEach((resource, most) -> ratio(item.type, resource, most, asked, messages));
    return messages.size() > before;
  }

  private static void min(
      String type, String resource, Quantity least, Allowance asked, Set<String> messages) {
    String rule = "minimum " + resource + " usage per " + type + " is " + least;
    Quantity request = asked.requests().get(resource);
    Quantity limit = asked.limits().get(resource);
    if (request == null) {
      messages.add(rule + ".  No request is specified");
    } else if (request.compareTo(least) < 0) {
      messages.add(rule + ", but request is " + request);
    } else if (limit != null && limit.compareTo(least) < 0) {
      messages.add(rule + ", but limit is " + limit);
    }
  }

  private static void max(
      String type, String resource, Quantity most, Allowance asked, Set<String> messages) {
    String rule = "maximum " + resource + " usage per " + type + " is " + most;
    Quantity request = asked.requests().get(resource);
    Quantity limit = asked.limits().get(resource);
    if (limit == null) {
      messages.add(rule + ".  No limit is specified");
    } else if (limit.compareTo(most) > 0) {
      messages.add(rule + ", but limit is " + limit);
    } else if (request != null && request.compareTo(most) > 0) {
      messages.add(rule + ", but request is " + request);
    }
  }

  private static void ratio(
      String type, String resource, Quantity most, Allowance asked, Set<String> messages) {
    String rule = resource + " max limit to request ratio per " + type + " is " + most;
    Quantity request = asked.requests().getOrDefault(resource, Quantity.ZERO);
    Quantity limit = asked.limits().getOrDefault(resource, Quantity.ZERO);
    if (request.sign() <= 0) {
      messages.add(rule + ", but no request is specified or request is 0");
    } else if (limit.isZero()) {
      messages.add(rule + ", but no limit is specified or limit is 0");
    } else {
      boolean whole = limit.value() > MAX_MILLI || request.value() > MAX_MILLI;
      double found =
          whole
              ? (double) limit.value() / request.value()
              : (double) limit.milliValue() / request.milliValue();
      if (found * 1000 > most.milliValue() && Double.isFinite(found)) {
        String said = new BigDecimal(found).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
        messages.add(rule + ", but provided ratio is " + said);
      }
    }
  }
}
