package dev.plimsoll.schedule.plugins;

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
import dev.plimsoll.schedule.Reserve;
import dev.plimsoll.schedule.Verdict;
import dev.plimsoll.schedule.Verdict.Fits;
import dev.plimsoll.schedule.Verdict.Unresolvable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Pods to nodes that reach their volumes, and gives claims that wait for a Pod a volume.
 *
 * <p>It scores nothing: the original does so only with the feature {@code StorageCapacityScoring},
 * which is off by default. As in the recordings nothing is provisioned: a claim whose volume is yet
 * to be made keeps the node for which it was asked.
 */
public final class VolumeBinding implements Filter<VolumeBinding.State>, Reserve {

  static final String NODE_CONFLICT = "node(s) didn't match PersistentVolume's node affinity";
  static final String NONE_TO_BIND = "node(s) didn't find available persistent volumes to bind";
  static final String NO_SPACE = "node(s) did not have enough free storage";
  static final String GONE =
      "node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)";
  static final String IMMEDIATE = "pod has unbound immediate PersistentVolumeClaims";

  /** A volume of the Pod and its claim. */
  record Need(PodClaim from, ClaimInfo claim) {}

  /**
   * The claims of a Pod.
   *
   * @param bound those that have a volume
   * @param waiting those that get one with the Pod, the smallest first
   */
  record State(Storage storage, List<Need> bound, List<Need> waiting) {}

  /** What is wrong with a node, or what the claims would get there. */
  private static final class Finding {
    private final List<String> reasons = new ArrayList<>();
    private final Map<ClaimInfo, VolumeInfo> bindings = new LinkedHashMap<>();
    private final List<ClaimInfo> provisions = new ArrayList<>();
    private final List<Need> culprits = new ArrayList<>();

    private void refuse(String reason, Need need) {
      reasons.add(reason);
      culprits.add(need);
    }
  }

  @Override
  public String name() {
    return "VolumeBinding";
  }

  @Override
  public boolean isLocal(PodInfo pod) {
    return pod.shape().volumes().claims().isEmpty();
  }

  @Override
  public Prepared<State> prepare(PodInfo pod, Inventory nodes) {
    Storage storage = nodes.storage();
    List<PodClaim> claims = pod.shape().volumes().claims();
    if (claims.isEmpty() || !storage.isDescribed()) {
      return Prepared.skip();
    }
    List<Need> bound = new ArrayList<>();
    List<Need> waiting = new ArrayList<>();
    @Nullable Need immediate = null;
    for (PodClaim from : claims) {
      Optional<ClaimInfo> found = storage.claim(pod, from);
      String illegal = illegal(pod, from, found);
      if (found.isEmpty() || !illegal.isEmpty()) {
        return Prepared.refuse(new Unresolvable(illegal, from.blame()));
      }
      Need need = new Need(from, found.get());
      if (need.claim().bound()) {
        bound.add(need);
      } else if (need.claim().volumeName().isEmpty()
          && storage.storageClass(need.claim().className()).map(ClassInfo::waits).orElse(false)) {
        waiting.add(need);
      } else if (immediate == null) {
        immediate = need;
      }
    }
    if (immediate != null) {
      return Prepared.refuse(new Unresolvable(IMMEDIATE, immediate.from().blame()));
    }
    waiting.sort(Comparator.comparing((Need need) -> need.claim().wants().storage()));
    return Prepared.with(new State(storage, bound, waiting));
  }

  /** Why a claim can be nothing for any node, or the empty string; {@code podHasPVCs}. */
  private static String illegal(PodInfo pod, PodClaim from, Optional<ClaimInfo> found) {
    String name = "\"" + from.claimOf(pod) + "\"";
    if (found.isEmpty()) {
      return from.ephemeral()
          ? "waiting for ephemeral volume controller to create the persistentvolumeclaim " + name
          : "persistentvolumeclaim " + name + " not found";
    }
    ClaimInfo claim = found.get();
    if (claim.lost()) {
      return "persistentvolumeclaim "
          + name
          + " bound to non-existent persistentvolume \""
          + claim.volumeName()
          + "\"";
    }
    if (claim.deleting()) {
      return "persistentvolumeclaim " + name + " is being deleted";
    }
    return from.ephemeral() && !claim.owner().equals(pod.name())
        ? "PVC " + claim.key() + " was not created for pod " + pod.key() + " (pod is not owner)"
        : "";
  }

  @Override
  public Verdict filter(State state, PodInfo pod, NodeInfo node) {
    Finding finding = find(state, node);
    if (finding.reasons.isEmpty()) {
      return Fits.INSTANCE;
    }
    return new Unresolvable(finding.reasons, finding.culprits.get(0).from().blame());
  }

  /** As {@code FindPodVolumes}. */
  private static Finding find(State state, NodeInfo node) {
    Finding finding = new Finding();
    for (Need need : state.bound()) {
      Optional<VolumeInfo> volume = state.storage().volume(need.claim().volumeName());
      if (volume.isEmpty()) {
        finding.refuse(GONE, need);
        break;
      }
      if (!volume.get().nodes().allows(node)) {
        finding.refuse(NODE_CONFLICT, need);
        break;
      }
    }
    List<Need> toMake = new ArrayList<>();
    List<Need> toMatch = new ArrayList<>();
    for (Need need : state.waiting()) {
      String selected = need.claim().selectedNode();
      if (selected.isEmpty()) {
        toMatch.add(need);
      } else if (selected.equals(node.name())) {
        toMake.add(need);
      } else {
        finding.refuse(NONE_TO_BIND, need);
        return finding;
      }
    }
    Set<String> taken = new HashSet<>();
    for (Need need : toMatch) {
      Optional<VolumeInfo> volume = state.storage().matching(need.claim(), node, taken);
      if (volume.isPresent()) {
        taken.add(volume.get().name());
        finding.bindings.put(need.claim(), volume.get());
      } else {
        toMake.add(need);
      }
    }
    for (Need need : toMake) {
      String reason = canBeMade(need.claim(), state.storage(), node);
      if (!reason.isEmpty()) {
        finding.refuse(reason, need);
        break;
      }
      finding.provisions.add(need.claim());
    }
    return finding;
  }

  /** Why no volume can be made for a claim near a node; {@code checkVolumeProvisions}. */
  private static String canBeMade(ClaimInfo claim, Storage storage, NodeInfo node) {
    Optional<ClassInfo> found = storage.storageClass(claim.className());
    if (found.isEmpty() || !found.get().provisions() || !found.get().reaches(node.labels())) {
      return NONE_TO_BIND;
    }
    return storage.hasRoom(found.get(), claim, node) ? "" : NO_SPACE;
  }

  @Override
  public Inventory reserve(PodInfo pod, NodeInfo node, Inventory inventory) {
    if (!(prepare(pod, inventory) instanceof Prepared.Ready<State> ready)
        || ready.state().waiting().isEmpty()) {
      return inventory;
    }
    Finding finding = find(ready.state(), node);
    return inventory.withStorage(
        inventory.storage().after(finding.bindings, finding.provisions, node.name()));
  }

  @Override
  public Explanation explain(
      PodInfo pod, Rejection rejection, List<NodeInfo> nodes, Inventory inventory) {
    if (!(prepare(pod, inventory) instanceof Prepared.Ready<State> ready)) {
      return Explanation.of(rejection);
    }
    Finding finding = find(ready.state(), nodes.get(0));
    if (finding.culprits.isEmpty()) {
      return Explanation.of(rejection);
    }
    Need need = finding.culprits.get(0);
    return VolumeWords.explain(
        finding.reasons.get(0), need.claim(), need.from(), nodes, ready.state().storage());
  }

  @Override
  public Explanation explainRefusal(PodInfo pod, Rejection rejection, Inventory inventory) {
    return VolumeWords.refused(pod, rejection, inventory.storage());
  }
}
