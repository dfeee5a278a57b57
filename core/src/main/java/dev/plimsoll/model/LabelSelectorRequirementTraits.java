package dev.plimsoll.model;

import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.View;

/** What an expression of a selector means beyond its fields. */
public interface LabelSelectorRequirementTraits extends View {

  /** The label's key. */
  Field<String> key();

  /** {@code In}, {@code NotIn}, {@code Exists} or {@code DoesNotExist}. */
  Field<String> operator();

  /** The values that the operator takes. */
  Items<Field<String>> values();

  /** The demand; nodes' operators are none of a label selector, so they match nothing. */
  default LabelRequirement requirement() {
    LabelRequirement read = LabelRequirement.of(key(), operator(), values());
    return switch (read.operator()) {
      case "Gt", "Lt" -> new LabelRequirement(read.key(), "", read.values());
      default -> read;
    };
  }
}
