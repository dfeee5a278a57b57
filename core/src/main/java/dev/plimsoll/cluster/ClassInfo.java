package dev.plimsoll.cluster;

import dev.plimsoll.model.LabelRequirement;
import java.util.List;
import java.util.Map;

/**
 * A StorageClass as the scheduler sees it.
 *
 * @param name its name
 * @param provisioner who makes its volumes
 * @param waits whether its claims wait for the Pod that uses them
 * @param topologies where volumes can be made: one of the terms must hold; none means anywhere
 */
public record ClassInfo(
    String name, String provisioner, boolean waits, List<List<LabelRequirement>> topologies) {

  private static final String NO_PROVISIONER = "kubernetes.io/no-provisioner";

  /** Copies the list. */
  public ClassInfo {
    topologies = List.copyOf(topologies);
  }

  /** Whether volumes are made on demand at all. */
  public boolean provisions() {
    return !provisioner.isEmpty() && !provisioner.equals(NO_PROVISIONER);
  }

  /** Whether a volume can be made for a node, as {@code MatchTopologySelectorTerms} says. */
  public boolean reaches(Map<String, String> nodeLabels) {
    if (topologies.isEmpty()) {
      return true;
    }
    for (List<LabelRequirement> term : topologies) {
      boolean all = !term.isEmpty();
      for (LabelRequirement requirement : term) {
        all &= requirement.matches(nodeLabels);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }
}
