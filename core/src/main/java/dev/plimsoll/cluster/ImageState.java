package dev.plimsoll.cluster;

import java.util.Set;

/**
 * A container image that nodes already have.
 *
 * @param bytes its size
 * @param nodes the names of the nodes that have it
 */
public record ImageState(long bytes, Set<String> nodes) {

  /** Copies the set. */
  public ImageState {
    nodes = Set.copyOf(nodes);
  }
}
