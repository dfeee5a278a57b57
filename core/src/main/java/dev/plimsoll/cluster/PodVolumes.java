package dev.plimsoll.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The volumes of a Pod that matter for where it can run.
 *
 * @param claims those behind claims, in the order of the Pod's volumes
 * @param disks those that name a disk
 */
public record PodVolumes(List<PodClaim> claims, List<PodDisk> disks) {

  /** No such volumes. */
  public static final PodVolumes NONE = new PodVolumes(List.of(), List.of());

  /** Copies the lists. */
  public PodVolumes {
    claims = List.copyOf(claims);
    disks = List.copyOf(disks);
  }

  /** The same with the claims of a StatefulSet before, which replace volumes of the same name. */
  public PodVolumes withTemplates(List<PodClaim> templates) {
    if (templates.isEmpty()) {
      return this;
    }
    List<PodClaim> all = new ArrayList<>(templates);
    Set<String> replaced = new HashSet<>();
    for (PodClaim template : templates) {
      replaced.add(template.volume());
    }
    for (PodClaim claim : claims) {
      if (!replaced.contains(claim.volume())) {
        all.add(claim);
      }
    }
    List<PodDisk> left = new ArrayList<>();
    for (PodDisk disk : disks) {
      if (!replaced.contains(disk.volume())) {
        left.add(disk);
      }
    }
    return new PodVolumes(all, left);
  }
}
