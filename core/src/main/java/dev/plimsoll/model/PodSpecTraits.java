package dev.plimsoll.model;

import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.View;
import java.util.ArrayList;
import java.util.List;

/** What a Pod's spec means beyond its fields. */
public interface PodSpecTraits extends View {

  /** The containers that run first, one after the other; sidecars among them go on running. */
  Items<Container> initContainers();

  /** The containers that run together. */
  Items<Container> containers();

  /** The containers that were added for debugging. */
  Items<EphemeralContainer> ephemeralContainers();

  /** Whether the Pod is in its node's network, as written. */
  Field<Boolean> hostNetwork();

  /** All containers in the order in which they start. */
  default List<ContainerLike> allContainers() {
    List<ContainerLike> all = new ArrayList<>();
    for (Container container : initContainers()) {
      all.add(container);
    }
    for (Container container : containers()) {
      all.add(container);
    }
    for (EphemeralContainer container : ephemeralContainers()) {
      all.add(container);
    }
    return all;
  }

  /** The init containers that go on running beside the others, in order. */
  default List<Container> sidecars() {
    List<Container> sidecars = new ArrayList<>();
    for (Container container : initContainers()) {
      if (container.restartsAlways()) {
        sidecars.add(container);
      }
    }
    return sidecars;
  }

  /** Whether the Pod is in its node's network. */
  default boolean usesHostNetwork() {
    return hostNetwork().orElse(false);
  }

  /**
   * The node's port that a port of this Pod takes: as written, or else, in the node's network, the
   * container's port, as {@code SetDefaults_PodSpec} fills in.
   *
   * @return 0 for none
   */
  default int effectiveHostPort(ContainerPort port) {
    int written = port.hostPort().orElse(0);
    return written == 0 && usesHostNetwork() ? port.containerPort().orElse(0) : written;
  }
}
