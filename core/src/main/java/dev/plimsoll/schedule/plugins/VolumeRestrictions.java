package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.ClaimInfo;
import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodClaim;
import dev.plimsoll.cluster.PodDisk;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.schedule.Explanation;
import dev.plimsoll.schedule.Filter;
import dev.plimsoll.schedule.Prepared;
import dev.plimsoll.schedule.Rejection;
import dev.plimsoll.schedule.Verdict;
import dev.plimsoll.schedule.Verdict.Fits;
import dev.plimsoll.schedule.Verdict.Unresolvable;
import dev.plimsoll.schedule.Verdict.Unschedulable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps Pods off disks and claims that another Pod has for itself. */
public final class VolumeRestrictions implements Filter<VolumeRestrictions.State> {

  static final String DISK = "node(s) had no available disk";
  static final String ONE_POD =
      "node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already"
          + " in-use by another pod";

  /** The first claim for one Pod only that another Pod uses, if there is any. */
  record State(@Nullable PodClaim taken) {}

  @Override
  public String name() {
    return "VolumeRestrictions";
  }

  @Override
  public boolean isLocal(PodInfo pod) {
    return pod.shape().volumes().claims().isEmpty();
  }

  @Override
  public Prepared<State> prepare(PodInfo pod, Inventory nodes) {
    PodClaim taken = null;
    if (nodes.storage().isDescribed()) {
      for (PodClaim claim : pod.shape().volumes().claims()) {
        if (claim.ephemeral()) {
          continue;
        }
        Optional<ClaimInfo> found = nodes.storage().claim(pod, claim);
        if (found.isEmpty()) {
          return Prepared.refuse(
              new Unresolvable(
                  "persistentvolumeclaim \"" + claim.claimOf(pod) + "\" not found", claim.blame()));
        }
        if (taken == null && found.get().isForOnePod() && user(pod, claim, nodes) != null) {
          taken = claim;
        }
      }
    }
    return taken == null && pod.shape().volumes().disks().isEmpty()
        ? Prepared.skip()
        : Prepared.with(new State(taken));
  }

  /** A running Pod that uses the claim. */
  private static @Nullable PodInfo user(PodInfo pod, PodClaim claim, Inventory nodes) {
    String name = claim.claimOf(pod);
    for (NodeInfo node : nodes.nodes()) {
      for (PodInfo other : node.pods()) {
        if (other.namespace().equals(pod.namespace())) {
          for (PodClaim used : other.shape().volumes().claims()) {
            if (!used.ephemeral() && used.claimOf(other).equals(name)) {
              return other;
            }
          }
        }
      }
    }
    return null;
  }

  @Override
  public Verdict filter(State state, PodInfo pod, NodeInfo node) {
    for (PodDisk wanted : pod.shape().volumes().disks()) {
      if (holder(wanted, node) != null) {
        return new Unschedulable(DISK, wanted.blame());
      }
    }
    PodClaim taken = state.taken();
    return taken == null ? Fits.INSTANCE : new Unschedulable(ONE_POD, taken.blame());
  }

  private static @Nullable PodInfo holder(PodDisk wanted, NodeInfo node) {
    for (PodInfo other : node.pods()) {
      for (PodDisk disk : other.shape().volumes().disks()) {
        if (disk.conflictsWith(wanted)) {
          return other;
        }
      }
    }
    return null;
  }

  @Override
  public Explanation explain(
      PodInfo pod, Rejection rejection, List<NodeInfo> nodes, Inventory inventory) {
    for (PodDisk wanted : pod.shape().volumes().disks()) {
      PodInfo holder = holder(wanted, nodes.get(0));
      if (holder != null) {
        return new Explanation(
            "Pod " + holder.key() + " on node " + nodes.get(0).name() + " has the disk already",
            "mount the disk readOnly in both, or add a node",
            wanted.blame().place());
      }
    }
    for (PodClaim claim : pod.shape().volumes().claims()) {
      boolean isForOne =
          inventory.storage().claim(pod, claim).map(ClaimInfo::isForOnePod).orElse(false);
      PodInfo user = isForOne ? user(pod, claim, inventory) : null;
      if (user != null) {
        return new Explanation(
            "PersistentVolumeClaim "
                + claim.claimOf(pod)
                + " is ReadWriteOncePod, and Pod "
                + user.key()
                + " uses it",
            "run one Pod with it, or ask for another access mode",
            claim.blame().place());
      }
    }
    return Explanation.of(rejection);
  }

  @Override
  public Explanation explainRefusal(PodInfo pod, Rejection rejection, Inventory inventory) {
    return new Explanation(
        String.join(", ", rejection.reasons()),
        "add the PersistentVolumeClaim to the manifests or the inventory, or mend the name",
        rejection.blame().place());
  }
}
