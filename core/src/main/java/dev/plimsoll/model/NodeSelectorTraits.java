package dev.plimsoll.model;

import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.View;
import java.util.Map;

/** What a node selector means beyond its fields. */
public interface NodeSelectorTraits extends View {

  /** The terms, of which one must match. */
  Items<NodeSelectorTerm> nodeSelectorTerms();

  /**
   * Whether a node matches one of the terms; a selector without terms selects no node.
   *
   * @param labels the node's labels
   * @param name the node's name
   */
  default boolean matches(Map<String, String> labels, String name) {
    for (NodeSelectorTerm term : nodeSelectorTerms()) {
      if (term.matches(labels, name)) {
        return true;
      }
    }
    return false;
  }
}
