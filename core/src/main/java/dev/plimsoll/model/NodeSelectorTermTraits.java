package dev.plimsoll.model;

import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.View;
import java.util.Map;

/**
 * What a term of a node selector means beyond its fields, as in component-helpers' nodeaffinity.
 */
public interface NodeSelectorTermTraits extends View {

  /** Demands on the node's labels. */
  Items<NodeSelectorRequirement> matchExpressions();

  /** Demands on the node's fields, of which there is {@code metadata.name}. */
  Items<NodeSelectorRequirement> matchFields();

  /**
   * Whether a node meets every demand; a term without demands selects no node.
   *
   * @param labels the node's labels
   * @param name the node's name; of a node without one only the labels are asked
   */
  default boolean matches(Map<String, String> labels, String name) {
    if (matchExpressions().isEmpty() && matchFields().isEmpty()) {
      return false;
    }
    for (NodeSelectorRequirement expression : matchExpressions()) {
      if (!expression.requirement().matches(labels)) {
        return false;
      }
    }
    for (NodeSelectorRequirement field : matchFields()) {
      if (!name.isEmpty() && !NodeFields.match(field.requirement(), name)) {
        return false;
      }
    }
    return true;
  }
}
