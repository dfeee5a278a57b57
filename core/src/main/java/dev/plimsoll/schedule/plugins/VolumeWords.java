package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.ClaimInfo;
import dev.plimsoll.cluster.ClassInfo;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodClaim;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.Storage;
import dev.plimsoll.cluster.VolumeInfo;
import dev.plimsoll.schedule.Explanation;
import dev.plimsoll.schedule.Rejection;
import dev.plimsoll.tree.Located;
import java.util.List;
import java.util.Optional;

/** Says for people why a claim finds no volume near a node. */
final class VolumeWords {

  private VolumeWords() {}

  /** Why nodes that the Pod could otherwise run on cannot give its claim a volume. */
  static Explanation explain(
      String reason, ClaimInfo claim, PodClaim from, List<NodeInfo> nodes, Storage storage) {
    Located at = from.blame().place();
    String who = "PersistentVolumeClaim " + claim.name();
    String where = nodes.size() == 1 ? "node " + nodes.get(0).name() : nodes.size() + " nodes";
    return switch (reason) {
      case VolumeBinding.GONE ->
          new Explanation(
              who + " is bound to PersistentVolume " + claim.volumeName() + ", which there is not",
              "add the PersistentVolume to the inventory, or make the claim anew",
              at);
      case VolumeBinding.NODE_CONFLICT ->
          new Explanation(
              who
                  + " is bound to PersistentVolume "
                  + claim.volumeName()
                  + ", which "
                  + where
                  + " cannot reach",
              "make room on the nodes that the volume's nodeAffinity allows",
              at);
      case VolumeBinding.NO_SPACE ->
          new Explanation(
              who + " needs " + claim.wants().storage() + ", more than is left for " + where,
              "ask for less storage, or add some",
              at);
      default -> unmatched(who, where, claim, at, storage);
    };
  }

  private static Explanation unmatched(
      String who, String where, ClaimInfo claim, Located at, Storage storage) {
    if (!claim.selectedNode().isEmpty()) {
      return new Explanation(
          who + " has its volume made for node " + claim.selectedNode() + ", not for " + where,
          "make room on that node, or give each Pod a claim of its own",
          at);
    }
    Optional<ClassInfo> found = storage.storageClass(claim.className());
    if (found.isPresent() && found.get().provisions()) {
      return new Explanation(
          "StorageClass " + claim.className() + " makes no volumes for " + where,
          "widen its allowedTopologies, or add a node that they allow",
          at);
    }
    int free = 0;
    List<VolumeInfo> all = storage.volumesOf(claim.className());
    for (VolumeInfo volume : all) {
      if (volume.claim().isEmpty()) {
        free++;
      }
    }
    return new Explanation(
        who
            + " needs "
            + claim.wants().storage()
            + ", and no PersistentVolume of StorageClass "
            + claim.className()
            + " on "
            + where
            + " will do; "
            + free
            + " of "
            + all.size()
            + " are free",
        "add a PersistentVolume, or use a StorageClass with a provisioner",
        at);
  }

  /** Why no node was even looked at. */
  static Explanation refused(PodInfo pod, Rejection rejection, Storage storage) {
    String reason = rejection.reasons().get(0);
    if (reason.equals(VolumeBinding.IMMEDIATE)) {
      for (PodClaim from : pod.shape().volumes().claims()) {
        Optional<ClaimInfo> claim = storage.claim(pod, from);
        if (claim.isPresent() && from.blame().equals(rejection.blame())) {
          return unbound(claim.get(), from, storage);
        }
      }
    }
    return new Explanation(
        reason, "make the PersistentVolumeClaim anew", rejection.blame().place());
  }

  private static Explanation unbound(ClaimInfo claim, PodClaim from, Storage storage) {
    String who = "PersistentVolumeClaim " + claim.name();
    String named = claim.className();
    Located at = from.blame().place();
    if (!claim.volumeName().isEmpty()) {
      return new Explanation(
          who + " names PersistentVolume " + claim.volumeName() + " and is not bound to it",
          "add the PersistentVolume to the inventory, or let the claim name none",
          at);
    }
    if (named.isEmpty()) {
      return new Explanation(
          who + " names no StorageClass, none is the default, and no PersistentVolume will do",
          "name a StorageClass, or add the default one to the inventory",
          at);
    }
    return storage.storageClass(named).isEmpty()
        ? new Explanation(
            who + " has StorageClass " + named + ", which there is not",
            "add the StorageClass to the inventory, or name another",
            at)
        : new Explanation(
            who + " is not bound yet, and its StorageClass " + named + " does not wait for a Pod",
            "use volumeBindingMode: WaitForFirstConsumer, or let its volume be made first",
            at);
  }
}
