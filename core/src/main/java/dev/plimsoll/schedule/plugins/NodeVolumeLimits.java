package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.AttachmentInfo;
import dev.plimsoll.cluster.ClaimInfo;
import dev.plimsoll.cluster.ClassInfo;
import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodClaim;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.Storage;
import dev.plimsoll.cluster.VolumeInfo;
import dev.plimsoll.schedule.Explanation;
import dev.plimsoll.schedule.Filter;
import dev.plimsoll.schedule.Prepared;
import dev.plimsoll.schedule.Rejection;
import dev.plimsoll.schedule.Verdict;
import dev.plimsoll.schedule.Verdict.Fits;
import dev.plimsoll.schedule.Verdict.Unschedulable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Pods off nodes that can mount no more volumes of a CSI driver, as their CSINode says.
 *
 * <p>Disks of old that a driver has taken over do not count here.
 */
public final class NodeVolumeLimits implements Filter<Storage> {

  static final String REASON = "node(s) exceed max volume count";

  @Override
  public String name() {
    return "NodeVolumeLimits";
  }

  @Override
  public boolean isLocal(PodInfo pod) {
    return pod.shape().volumes().claims().isEmpty();
  }

  @Override
  public Prepared<Storage> prepare(PodInfo pod, Inventory nodes) {
    return pod.shape().volumes().claims().isEmpty() || !nodes.storage().isDescribed()
        ? Prepared.skip()
        : Prepared.with(nodes.storage());
  }

  @Override
  public Verdict filter(Storage storage, PodInfo pod, NodeInfo node) {
    return exceeded(storage, pod, node) == null
        ? Fits.INSTANCE
        : new Unschedulable(REASON, pod.shape().volumes().claims().get(0).blame());
  }

  /** The first driver that would have too many volumes on the node. */
  private static @Nullable String exceeded(Storage storage, PodInfo pod, NodeInfo node) {
    Map<String, Integer> limits = storage.limits(node.name());
    if (limits.isEmpty()) {
      return null;
    }
    Map<String, String> wanted = new HashMap<>();
    addVolumes(storage, pod, wanted);
    if (wanted.isEmpty()) {
      return null;
    }
    Map<String, String> attached = new HashMap<>();
    for (PodInfo other : node.pods()) {
      addVolumes(storage, other, attached);
    }
    wanted.keySet().removeAll(attached.keySet());
    // What is attached still, or already, counts too, save what Pods there use.
    for (AttachmentInfo attachment : storage.attached(node.name())) {
      Optional<VolumeInfo> volume = storage.volume(attachment.volume());
      if (volume.isPresent()
          && !volume.get().driver().isEmpty()
          && !attachment.driver().isEmpty()) {
        String key = attachment.driver() + "/volume/" + volume.get().handle();
        attached.putIfAbsent(key, attachment.driver());
      }
    }
    for (String driver : wanted.values()) {
      Integer limit = limits.get(driver);
      if (limit != null && count(driver, attached) + count(driver, wanted) > limit) {
        return driver;
      }
    }
    return null;
  }

  private static int count(String driver, Map<String, String> volumes) {
    int count = 0;
    for (String each : volumes.values()) {
      if (each.equals(driver)) {
        count++;
      }
    }
    return count;
  }

  /** The drivers of a Pod's volumes, by what tells the volumes apart. */
  private static void addVolumes(Storage storage, PodInfo pod, Map<String, String> drivers) {
    for (PodClaim from : pod.shape().volumes().claims()) {
      Optional<ClaimInfo> claim = storage.claim(pod, from);
      if (claim.isEmpty()) {
        continue;
      }
      Optional<VolumeInfo> volume = storage.volume(claim.get().volumeName());
      if (volume.isEmpty()) {
        // One that is not made yet counts for the driver that is going to make it.
        storage
            .storageClass(claim.get().className())
            .filter(ClassInfo::provisions)
            .ifPresent(
                found ->
                    drivers.put(
                        found.provisioner() + "/claim/" + claim.get().key(), found.provisioner()));
      } else if (!volume.get().driver().isEmpty()) {
        String driver = volume.get().driver();
        drivers.put(driver + "/volume/" + volume.get().handle(), driver);
      }
    }
  }

  @Override
  public Explanation explain(
      PodInfo pod, Rejection rejection, List<NodeInfo> nodes, Inventory inventory) {
    NodeInfo node = nodes.get(0);
    String driver = exceeded(inventory.storage(), pod, node);
    return new Explanation(
        "node "
            + node.name()
            + " can mount "
            + inventory.storage().limits(node.name()).getOrDefault(driver, 0)
            + " volumes of "
            + driver
            + " and no more"
            + (nodes.size() == 1 ? "" : ", and it is so on " + nodes.size() + " nodes"),
        "use fewer volumes, or add a node",
        rejection.blame().place());
  }
}
