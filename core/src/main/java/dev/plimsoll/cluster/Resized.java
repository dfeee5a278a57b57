package dev.plimsoll.cluster;

import dev.plimsoll.model.Quantity;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import java.util.HashMap;
import java.util.Map;

/**
 * What the containers of a running Pod have by now, which differs from what its {@code spec} says
 * while a resize is under way: {@code determineEffectiveRequests} of component-helpers.
 */
final class Resized {

  /** A Pod that does not run. */
  static final Resized NOT = new Resized();

  private final Map<String, Map<String, Quantity>> byContainer = new HashMap<>();
  private final Map<String, Quantity> wholePod;
  private final boolean wholePodKnown;
  private final boolean infeasible;

  private Resized() {
    this.wholePod = Map.of();
    this.wholePodKnown = false;
    this.infeasible = false;
  }

  /** What the {@code status} of a Pod says. */
  Resized(Located status) {
    this.infeasible = isInfeasible(status);
    for (String list : new String[] {"containerStatuses", "initContainerStatuses"}) {
      for (Field<String> name :
          Items.of(status.field(list), item -> Field.text(item.field("name")))) {
        Located container = name.at().parent();
        if (container.field("resources").isPresent()) {
          byContainer.put(
              name.orElse(""),
              Allowance.larger(
                  amounts(container.field("resources").field("requests")),
                  amounts(container.field("allocatedResources"))));
        }
      }
    }
    this.wholePodKnown = status.field("resources").isPresent();
    this.wholePod =
        Allowance.larger(
            amounts(status.field("resources").field("requests")),
            amounts(status.field("allocatedResources")));
  }

  private static boolean isInfeasible(Located status) {
    for (Field<String> type :
        Items.of(status.field("conditions"), item -> Field.text(item.field("type")))) {
      if (type.orElse("").equals("PodResizePending")) {
        Located reason = type.at().parent().field("reason");
        return Field.text(reason).orElse("").equals("Infeasible");
      }
    }
    return false;
  }

  private static Map<String, Quantity> amounts(Located at) {
    return PodRequests.quantities(Entries.of(at, each -> Field.of(each, Quantity.READER)));
  }

  /** What a container asks for, given what its {@code spec} says. */
  Map<String, Quantity> requests(String container, Map<String, Quantity> written) {
    Map<String, Quantity> held = byContainer.get(container);
    if (held == null) {
      return written;
    }
    return infeasible ? held : Allowance.larger(written, held);
  }

  /** What the Pod as a whole asks for of a resource, given what its {@code spec} says. */
  Quantity request(String resource, Quantity written) {
    if (!wholePodKnown) {
      return written;
    }
    Quantity held = wholePod.getOrDefault(resource, Quantity.ZERO);
    return infeasible ? held : written.max(held);
  }
}
