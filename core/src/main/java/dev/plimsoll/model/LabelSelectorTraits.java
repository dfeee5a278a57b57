package dev.plimsoll.model;

import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a selector means beyond its fields, as in {@code LabelSelectorAsSelector}. */
public interface LabelSelectorTraits extends View {

  /** The labels that must be there with these values. */
  Entries<Field<String>> matchLabels();

  /** The other demands. */
  Items<LabelSelectorRequirement> matchExpressions();

  /**
   * Whether labels are selected: an empty selector selects everything, one that is not there
   * nothing.
   */
  default boolean matches(Map<String, String> labels) {
    if (!isPresent()) {
      return false;
    }
    for (LabelRequirement requirement : requirements()) {
      if (!requirement.matches(labels)) {
        return false;
      }
    }
    return true;
  }

  /** Whether labels are selected, see {@link #matches(Map)}. */
  default boolean matches(Entries<Field<String>> labels) {
    return matches(Labels.of(labels));
  }

  /**
   * All demands, of which each must be met. None stands for everything, but where the selector is
   * not there, see {@link #isPresent()}, for nothing.
   */
  default List<LabelRequirement> requirements() {
    List<LabelRequirement> all = new ArrayList<>();
    for (Map.Entry<String, String> label : Labels.of(matchLabels()).entrySet()) {
      all.add(new LabelRequirement(label.getKey(), "In", List.of(label.getValue())));
    }
    for (LabelSelectorRequirement expression : matchExpressions()) {
      all.add(expression.requirement());
    }
    return all;
  }
}
