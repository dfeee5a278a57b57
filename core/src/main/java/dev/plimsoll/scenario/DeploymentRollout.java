package dev.plimsoll.scenario;

import dev.plimsoll.cluster.ClaimInfo;
import dev.plimsoll.cluster.PodClaim;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.Storage;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Deployment;
import dev.plimsoll.model.IntOrString;
import dev.plimsoll.model.RollingUpdateDeployment;
import dev.plimsoll.schedule.Aftermath;
import dev.plimsoll.schedule.PodRequest;
import dev.plimsoll.schedule.Trial;
import dev.plimsoll.tree.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Deployment replaces its Pods, as its controller does ({@code rolloutRolling} of the original):
 * new Pods as long as there are not too many in all, and old ones deleted as long as enough are
 * ready. A new Pod is taken to be ready once it has a node and its volumes. Confined to one
 * question.
 */
final class DeploymentRollout {

  private final Manifest workload;
  private final Trial trial;
  private final Placing placing;
  private final int wanted;
  private final int surge;
  private final int unavailable;
  private final boolean recreate;
  private final List<PodRequest> toMake;
  private final Map<String, List<PodInfo>> old;
  private final Map<String, List<PodInfo>> renewed = new LinkedHashMap<>();
  private final List<PodRequest> unready = new ArrayList<>();
  private int made;
  private int ready;
  private int oldCount;
  private int fewest;
  private int counted;

  DeploymentRollout(Aftermath aftermath, Manifest workload) {
    this.workload = workload;
    this.trial = aftermath.trial();
    this.placing = new Placing(trial);
    this.wanted = aftermath.wanted(workload);
    this.toMake = aftermath.renewed(workload);
    this.old = new LinkedHashMap<>(aftermath.podsOf(workload));
    for (List<PodInfo> pods : old.values()) {
      oldCount += pods.size();
    }
    this.fewest = oldCount;
    var strategy = new Deployment(workload.root()).spec().strategy();
    this.recreate = strategy.type().orElse("").equals("Recreate");
    RollingUpdateDeployment rolling = strategy.rollingUpdate();
    int more = scaled(rolling.maxSurge(), wanted, true);
    int less = scaled(rolling.maxUnavailable(), wanted, false);
    this.surge = more;
    // Shares can be rounded to nothing; then one at a time may be missing (ResolveFenceposts).
    this.unavailable = more == 0 && less == 0 ? 1 : less;
  }

  /** A number, or a share of so many Pods; a quarter where nothing is said. */
  static int scaled(Field<IntOrString> field, int of, boolean up) {
    IntOrString value = field.orElse(new IntOrString.Text("25%"));
    if (value instanceof IntOrString.Whole whole) {
      return Math.max(0, whole.value());
    }
    long hundredths = (long) value.percentage().orElse(0) * of;
    return (int) ((hundredths + (up ? 99 : 0)) / 100);
  }

  /**
   * Updates until nothing moves any more.
   *
   * @return whether all Pods are new and ready
   */
  boolean run() {
    if (recreate) {
      leave(oldCount);
    }
    boolean moved = true;
    while (moved && !isDone()) {
      moved = make();
      moved |= grow();
      moved |= shrink();
      count();
    }
    return isDone();
  }

  private boolean isDone() {
    return oldCount == 0 && ready == Math.min(wanted, toMake.size());
  }

  private void count() {
    fewest = Math.min(fewest, oldCount + ready);
  }

  /** Makes new Pods, {@code NewRSNewReplicas}. */
  private boolean make() {
    int most = recreate ? wanted : wanted + surge;
    int count = Math.min(most - oldCount - made, Math.min(wanted, toMake.size()) - made);
    if (count <= 0) {
      return false;
    }
    List<PodRequest> now = toMake.subList(made, made + count);
    made += count;
    placing.place(now);
    List<PodRequest> placed = new ArrayList<>(now);
    placed.removeAll(placing.waiting());
    placed.forEach(this::arrive);
    return true;
  }

  private void arrive(PodRequest request) {
    String node = placing.nodes().getOrDefault(request.pod().key(), "");
    renewed.computeIfAbsent(node, unused -> new ArrayList<>()).add(request.pod());
    unready.add(request);
  }

  /** New Pods find nodes and volumes. */
  private boolean grow() {
    List<PodRequest> placed = counted == oldCount ? List.of() : placing.retry();
    counted = oldCount;
    placed.forEach(this::arrive);
    int before = unready.size();
    unready.removeIf(request -> blocker(request.pod()).isEmpty());
    ready += before - unready.size();
    return !placed.isEmpty() || unready.size() != before;
  }

  /** Deletes old Pods, {@code scaleDownOldReplicaSetsForRollingUpdate}. */
  private boolean shrink() {
    int enough = wanted - unavailable;
    int available = oldCount + ready;
    int count = Math.min(oldCount + made - enough - (made - ready), available - enough);
    if (count <= 0 || oldCount == 0) {
      return false;
    }
    leave(Math.min(count, oldCount));
    return true;
  }

  private void leave(int count) {
    Map<String, Integer> like = Departure.counts(old);
    Departure.counts(renewed).forEach((node, more) -> like.merge(node, more, Integer::sum));
    Map<String, List<PodInfo>> leaving = Departure.first(old, like, count);
    for (Map.Entry<String, List<PodInfo>> node : leaving.entrySet()) {
      List<PodInfo> left = new ArrayList<>(old.getOrDefault(node.getKey(), List.of()));
      left.removeAll(node.getValue());
      old.put(node.getKey(), left);
      oldCount -= node.getValue().size();
    }
    trial.remove(leaving);
    count();
  }

  /** What a Pod's volume still hangs on, in words. */
  Optional<String> blocker(PodInfo pod) {
    Storage storage = trial.cluster().storage();
    String here = placing.nodes().getOrDefault(pod.key(), "");
    for (PodClaim claim : pod.shape().volumes().claims()) {
      Optional<ClaimInfo> info = storage.claim(pod, claim);
      if (claim.perPod() || info.isEmpty() || !isForOneNode(info.get())) {
        continue;
      }
      for (Map<String, List<PodInfo>> pods : List.of(old, renewed)) {
        for (Map.Entry<String, List<PodInfo>> node : pods.entrySet()) {
          if (!node.getKey().equals(here) && !node.getValue().isEmpty()) {
            return Optional.of(
                pod.key()
                    + " on "
                    + here
                    + " waits for PersistentVolumeClaim/"
                    + info.get().key()
                    + " (ReadWriteOnce), which "
                    + node.getValue().get(0).key()
                    + " has on "
                    + node.getKey());
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isForOneNode(ClaimInfo claim) {
    return !claim.wants().accessModes().isEmpty()
        && !claim.wants().accessModes().contains("ReadWriteMany")
        && !claim.wants().accessModes().contains("ReadOnlyMany");
  }

  /** Who finds no node. */
  Placing placing() {
    return placing;
  }

  /** New Pods that have a node and not their volumes. */
  List<PodRequest> unready() {
    return unready;
  }

  /** How many Pods were ready when there were fewest. */
  int fewest() {
    return fewest;
  }

  /** How many new Pods are ready. */
  int ready() {
    return ready;
  }

  /** How many Pods there should be. */
  int wanted() {
    return wanted;
  }

  /** The workload. */
  Manifest workload() {
    return workload;
  }
}
