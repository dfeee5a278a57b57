package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.ClaimInfo;
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
import dev.plimsoll.schedule.Verdict.Unresolvable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps Pods to the zones and regions that their volumes are labelled with. */
public final class VolumeZone implements Filter<List<VolumeZone.Demand>> {

  static final String REASON = "node(s) had no available volume zone";

  /** The labels that count, each with the one that may stand for it on a node. */
  private static final Map<String, String> LABELS =
      Map.of(
          "topology.kubernetes.io/zone", "topology.kubernetes.io/zone",
          "topology.kubernetes.io/region", "topology.kubernetes.io/region",
          "failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone",
          "failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region");

  /** What stands between the zones of a volume that has several. */
  private static final String SEPARATOR = "__";

  /** One label of a bound volume, and the values that a node may have. */
  record Demand(PodClaim from, String volume, String label, List<String> values) {}

  @Override
  public String name() {
    return "VolumeZone";
  }

  @Override
  public boolean isLocal(PodInfo pod) {
    return pod.shape().volumes().claims().isEmpty();
  }

  @Override
  public Prepared<List<Demand>> prepare(PodInfo pod, Inventory nodes) {
    Storage storage = nodes.storage();
    if (!storage.isDescribed()) {
      return Prepared.skip();
    }
    List<Demand> demands = new ArrayList<>();
    for (PodClaim from : pod.shape().volumes().claims()) {
      // What is not found or not bound VolumeBinding has refused by now, unless it may wait.
      String name = storage.claim(pod, from).map(ClaimInfo::volumeName).orElse("");
      if (from.ephemeral() || name.isEmpty()) {
        continue;
      }
      Optional<VolumeInfo> volume = storage.volume(name);
      if (volume.isEmpty()) {
        return Prepared.refuse(
            new Unresolvable("persistentvolume \"" + name + "\" not found", from.blame()));
      }
      for (Map.Entry<String, String> label : volume.get().labels().entrySet()) {
        List<String> values = zones(label.getValue());
        if (LABELS.containsKey(label.getKey()) && !values.isEmpty()) {
          demands.add(new Demand(from, name, label.getKey(), values));
        }
      }
    }
    return demands.isEmpty() ? Prepared.skip() : Prepared.with(demands);
  }

  /** As {@code LabelZonesToSet}; none when one of them is empty, for then the label is ignored. */
  private static List<String> zones(String value) {
    List<String> zones = new ArrayList<>();
    int start = 0;
    while (true) {
      int end = value.indexOf(SEPARATOR, start);
      String zone = value.substring(start, end < 0 ? value.length() : end).strip();
      if (zone.isEmpty()) {
        return List.of();
      }
      zones.add(zone);
      if (end < 0) {
        return zones;
      }
      start = end + SEPARATOR.length();
    }
  }

  @Override
  public Verdict filter(List<Demand> demands, PodInfo pod, NodeInfo node) {
    Demand unmet = unmet(demands, node);
    return unmet == null ? Fits.INSTANCE : new Unresolvable(REASON, unmet.from().blame());
  }

  private static @Nullable Demand unmet(List<Demand> demands, NodeInfo node) {
    boolean anywhere = true;
    for (String label : LABELS.keySet()) {
      anywhere &= !node.labels().containsKey(label);
    }
    if (anywhere) {
      return null;
    }
    for (Demand demand : demands) {
      String value = node.labels().get(demand.label());
      if (value == null) {
        value = node.labels().get(LABELS.get(demand.label()));
      }
      if (value == null || !demand.values().contains(value)) {
        return demand;
      }
    }
    return null;
  }

  @Override
  public Explanation explain(
      PodInfo pod, Rejection rejection, List<NodeInfo> nodes, Inventory inventory) {
    if (prepare(pod, inventory) instanceof Prepared.Ready<List<Demand>> ready) {
      Demand unmet = unmet(ready.state(), nodes.get(0));
      if (unmet != null) {
        return new Explanation(
            "PersistentVolumeClaim "
                + unmet.from().claimOf(pod)
                + " has its volume "
                + unmet.volume()
                + " in "
                + String.join(", ", unmet.values())
                + ", and "
                + (nodes.size() == 1
                    ? "node " + nodes.get(0).name() + " is"
                    : nodes.size() + " nodes are")
                + " not there",
            "make room on a node there, or add one",
            unmet.from().blame().place());
      }
    }
    return Explanation.of(rejection);
  }
}
