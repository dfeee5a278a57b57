package dev.plimsoll.cluster;

import dev.plimsoll.model.Quantity;
import java.util.List;
import java.util.Map;

/**
 * A PersistentVolume as the scheduler sees it.
 *
 * @param name its name
 * @param labels its labels
 * @param className its StorageClass, or the empty string
 * @param storage how large it is
 * @param accessModes how it can be mounted
 * @param mode {@code Filesystem} or {@code Block}
 * @param attributesClass its VolumeAttributesClass, or the empty string
 * @param nodes the nodes that can reach it
 * @param available whether it waits for a claim
 * @param deleting whether it is on its way out
 * @param claim {@code namespace/name} of the claim that it belongs to, or the empty string
 * @param claimUid what the API server knows that claim by, or the empty string
 * @param driver the CSI driver that mounts it, or the empty string
 * @param handle what the driver knows it by
 */
public record VolumeInfo(
    String name,
    Map<String, String> labels,
    String className,
    Quantity storage,
    List<String> accessModes,
    String mode,
    String attributesClass,
    NodeChoice nodes,
    boolean available,
    boolean deleting,
    String claim,
    String claimUid,
    String driver,
    String handle) {

  private static final String ZONE = "topology.kubernetes.io/zone";

  /** Copies the list. */
  public VolumeInfo {
    accessModes = List.copyOf(accessModes);
  }

  /** The volume that a driver makes for a claim near a node. */
  static VolumeInfo madeFor(ClaimInfo claim, String driver, NodeInfo node) {
    String zone = node.labels().get(ZONE);
    return new VolumeInfo(
        "made-for/" + claim.key(),
        Map.of(),
        claim.className(),
        claim.wants().storage(),
        claim.wants().accessModes(),
        claim.wants().mode(),
        claim.wants().attributesClass(),
        zone == null
            ? NodeChoice.ANY
            : new NodeChoice(Map.of(ZONE, zone), false, List.of(), List.of()),
        false,
        false,
        claim.key(),
        claim.uid(),
        driver,
        "made-for/" + claim.key());
  }

  /** Whether it is set aside for a claim, as {@code IsVolumeBoundToClaim} says. */
  public boolean belongsTo(ClaimInfo other) {
    return claim.equals(other.key()) && (claimUid.isEmpty() || claimUid.equals(other.uid()));
  }

  /** Whether a claim could have it, wherever its Pod runs and whoever else has it. */
  boolean suits(ClaimInfo other) {
    ClaimWants wants = other.wants();
    return storage.compareTo(wants.storage()) >= 0
        && mode.equals(wants.mode())
        && attributesClass.equals(wants.attributesClass())
        && !deleting;
  }

  VolumeInfo boundTo(ClaimInfo taker) {
    return new VolumeInfo(
        name,
        labels,
        className,
        storage,
        accessModes,
        mode,
        attributesClass,
        nodes,
        false,
        deleting,
        taker.key(),
        taker.uid(),
        driver,
        handle);
  }
}
