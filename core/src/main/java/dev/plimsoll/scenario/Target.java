package dev.plimsoll.scenario;

import java.util.Optional;

/**
 * Which nodes are meant.
 *
 * @param zone whether those of a zone, not one node
 * @param name the node or zone; the empty string for each of them, one after the other
 */
public record Target(boolean zone, String name) {

  /** Each node by itself. */
  public static final Target ANY_NODE = new Target(false, "");

  /** Each zone by itself. */
  public static final Target ANY_ZONE = new Target(true, "");

  /** A node. */
  public static Target node(String name) {
    return new Target(false, name);
  }

  /** All nodes of a zone. */
  public static Target zone(String name) {
    return new Target(true, name);
  }

  /**
   * What a user wrote: {@code any-node}, {@code any-zone}, {@code node/NAME} or {@code zone/NAME}.
   *
   * @return nothing when it is none of these
   */
  public static Optional<Target> parse(String text) {
    if (text.equals("any-node")) {
      return Optional.of(ANY_NODE);
    }
    if (text.equals("any-zone")) {
      return Optional.of(ANY_ZONE);
    }
    if (text.startsWith("node/") && text.length() > 5) {
      return Optional.of(node(text.substring(5)));
    }
    if (text.startsWith("zone/") && text.length() > 5) {
      return Optional.of(zone(text.substring(5)));
    }
    return Optional.empty();
  }

  /** Whether each node, or each zone, is meant. */
  public boolean isAny() {
    return name.isEmpty();
  }

  /** As users write it. */
  @Override
  public String toString() {
    String kind = zone ? "zone" : "node";
    return isAny() ? "any-" + kind : kind + "/" + name;
  }
}
