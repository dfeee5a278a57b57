package dev.plimsoll.tree;

import dev.plimsoll.yaml.Node;
import java.util.Optional;

/**
 * Reads a value of one type from a node.
 *
 * @param <T> the type
 */
public interface Reader<T> {

  /**
   * The value that {@code node} stands for.
   *
   * @param node what is written, aliases resolved
   * @return nothing when the node is of another type: wrong type reads as absent
   */
  Optional<T> read(Node node);

  /** What Go's decoder leaves in a field of this type when nothing is written. */
  T zero();
}
