package dev.plimsoll.cluster;

import java.util.List;

/**
 * A disk that a Pod's volume names itself, and that not every two Pods on one node can share.
 *
 * @param volume the name of the volume in the Pod
 * @param kind the field of the volume, such as {@code gcePersistentDisk}
 * @param name what tells one disk of the kind from another
 * @param monitors the Ceph monitors that know an RBD image, of which two volumes must share one to
 *     mean the same; empty for other kinds
 * @param shareable whether it is only read, so that others may read it too
 * @param blame the volume
 */
public record PodDisk(
    String volume,
    String kind,
    String name,
    List<String> monitors,
    boolean shareable,
    Blame blame) {

  /** Copies the list. */
  public PodDisk {
    monitors = List.copyOf(monitors);
  }

  /** Whether both cannot be on one node, as {@code isVolumeConflict} says. */
  public boolean conflictsWith(PodDisk other) {
    return kind.equals(other.kind)
        && name.equals(other.name)
        && !(shareable && other.shareable)
        && ((monitors.isEmpty() && other.monitors.isEmpty()) || overlaps(other));
  }

  private boolean overlaps(PodDisk other) {
    for (String monitor : monitors) {
      if (other.monitors.contains(monitor)) {
        return true;
      }
    }
    return false;
  }
}
