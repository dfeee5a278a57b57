package dev.plimsoll.model;

import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.View;

/** What a demand on a node means beyond its fields. */
public interface NodeSelectorRequirementTraits extends View {

  /** The label's or the field's key. */
  Field<String> key();

  /**
   * {@code In}, {@code NotIn}, {@code Exists}, {@code DoesNotExist}, {@code Gt} or {@code Lt}; of a
   * field only the first two.
   */
  Field<String> operator();

  /** The values that the operator takes. */
  Items<Field<String>> values();

  /** The demand. */
  default LabelRequirement requirement() {
    return LabelRequirement.of(key(), operator(), values());
  }
}
