package dev.plimsoll.cluster;

import dev.plimsoll.model.LabelRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Conditions on labels that must all hold; the dense form of a label selector.
 *
 * @param requirements the conditions; none at all selects everything
 * @param nothing whether it selects nothing instead, as a selector that is not written does
 */
public record LabelQuery(List<LabelRequirement> requirements, boolean nothing) {

  /** Selects everything. */
  public static final LabelQuery EVERYTHING = new LabelQuery(List.of(), false);

  /** Selects nothing. */
  public static final LabelQuery NOTHING = new LabelQuery(List.of(), true);

  /** Copies the list. */
  public LabelQuery {
    requirements = List.copyOf(requirements);
  }

  /** Whether it has no condition: the original's {@code Selector.Empty}. */
  public boolean isEmpty() {
    return requirements.isEmpty() && !nothing;
  }

  /** Whether labels meet every condition. */
  public boolean matches(Map<String, String> labels) {
    if (nothing) {
      return false;
    }
    for (LabelRequirement requirement : requirements) {
      if (!requirement.matches(labels)) {
        return false;
      }
    }
    return true;
  }

  /** The same with further conditions. */
  public LabelQuery and(List<LabelRequirement> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<LabelRequirement> all = new ArrayList<>(requirements);
    all.addAll(more);
    return new LabelQuery(all, nothing);
  }
}
