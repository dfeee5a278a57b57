package dev.plimsoll.cluster;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The volumes of a cluster: claims, PersistentVolumes, StorageClasses and what the drivers can
 * take. Immutable; a Pod that gets its volumes gives another.
 */
public final class Storage {

  /** Nothing is known of the cluster's storage. */
  public static final Storage UNKNOWN = new Storage();

  private static final String GROUP = "storage.k8s.io";

  private final Map<String, ClaimInfo> claims;
  private final Map<String, VolumeInfo> volumes;
  private final Map<String, ClassInfo> classes;
  private final Map<String, Map<String, Integer>> limits;
  private final Map<String, Map<String, AttachmentInfo>> attachments;
  private final Map<String, Boolean> drivers;
  private final List<CapacityInfo> capacities;
  private boolean described;
  private String defaultClass = "";
  private @Nullable String defaultSince;

  private Storage() {
    this.claims = new LinkedHashMap<>();
    this.volumes = new LinkedHashMap<>();
    this.classes = new HashMap<>();
    this.limits = new HashMap<>();
    this.attachments = new HashMap<>();
    this.drivers = new HashMap<>();
    this.capacities = new ArrayList<>();
  }

  /** A copy that can be added to before it is given away. */
  private Storage(Storage other) {
    this.claims = new LinkedHashMap<>(other.claims);
    this.volumes = new LinkedHashMap<>(other.volumes);
    this.classes = new HashMap<>(other.classes);
    this.limits = new HashMap<>(other.limits);
    this.attachments = new HashMap<>(other.attachments);
    this.drivers = new HashMap<>(other.drivers);
    this.capacities = new ArrayList<>(other.capacities);
    this.described = other.described;
    this.defaultClass = other.defaultClass;
    this.defaultSince = other.defaultSince;
  }

  /** The same with other claims and volumes. */
  private Storage(Storage other, Shelf<ClaimInfo> claims, Shelf<VolumeInfo> volumes) {
    this.claims = claims;
    this.volumes = volumes;
    this.classes = other.classes;
    this.limits = other.limits;
    this.attachments = other.attachments;
    this.drivers = other.drivers;
    this.capacities = other.capacities;
    this.described = other.described;
    this.defaultClass = other.defaultClass;
    this.defaultSince = other.defaultSince;
  }

  /**
   * The same with the storage among some objects; what is known already by that name stays. Claims
   * are bound as the volume controller would: those that name a volume, and those that need not
   * wait for a Pod and find one.
   */
  public Storage with(ManifestSet objects) {
    Storage all = new Storage(this);
    for (Manifest manifest : objects.ofKind(GROUP, "StorageClass")) {
      all.addClass(manifest);
    }
    for (Manifest manifest : objects.ofKind("", "PersistentVolume")) {
      all.volumes.putIfAbsent(manifest.id().name(), StorageReader.volume(manifest));
    }
    for (Manifest manifest : objects.ofKind("", "PersistentVolumeClaim")) {
      ClaimInfo claim = StorageReader.claim(manifest);
      all.claims.putIfAbsent(claim.key(), claim);
    }
    for (Manifest manifest : objects.ofKind(GROUP, "CSINode")) {
      all.limits.putIfAbsent(manifest.id().name(), StorageReader.limits(manifest));
    }
    for (Manifest manifest : objects.ofKind(GROUP, "VolumeAttachment")) {
      AttachmentInfo found = StorageReader.attachment(manifest);
      Map<String, AttachmentInfo> there = new LinkedHashMap<>(all.attachedTo(found.node()));
      there.putIfAbsent(found.name(), found);
      all.attachments.put(found.node(), there);
    }
    for (Manifest manifest : objects.ofKind(GROUP, "CSIDriver")) {
      all.drivers.putIfAbsent(manifest.id().name(), StorageReader.tracksCapacity(manifest));
    }
    for (Manifest manifest : objects.ofKind(GROUP, "CSIStorageCapacity")) {
      all.capacities.add(StorageReader.capacity(manifest));
    }
    all.described |=
        !objects.ofKind("", "Node").isEmpty() || !all.classes.isEmpty() || !all.volumes.isEmpty();
    all.bindAll();
    return all;
  }

  private void addClass(Manifest manifest) {
    ClassInfo found = StorageReader.storageClass(manifest);
    if (classes.putIfAbsent(found.name(), found) != null) {
      return;
    }
    String since = StorageReader.defaultSince(manifest);
    if (since == null) {
      return;
    }
    // As the admission plug-in DefaultStorageClass: the newest, then the first by name.
    int order = defaultSince == null ? 1 : since.compareTo(defaultSince);
    if (order > 0 || (order == 0 && found.name().compareTo(defaultClass) < 0)) {
      defaultClass = found.name();
      defaultSince = since;
    }
  }

  /** The same with the claims that are made for Pods, where they are not there yet. */
  public Storage withClaimsOf(List<PodInfo> pods) {
    Storage all = new Storage(this);
    boolean changed = false;
    for (PodInfo pod : pods) {
      for (PodClaim made : pod.shape().volumes().claims()) {
        ClaimWants wants = made.wants();
        if (wants != null) {
          ClaimInfo claim =
              ClaimInfo.made(
                  pod.namespace(), made.claimOf(pod), made.ephemeral() ? pod.name() : "", wants);
          changed |= all.claims.putIfAbsent(claim.key(), claim) == null;
        }
      }
    }
    if (!changed) {
      return this;
    }
    all.bindAll();
    return all;
  }

  private void bindAll() {
    for (Map.Entry<String, ClaimInfo> entry : claims.entrySet()) {
      ClaimInfo claim = entry.getValue();
      claim = claim.wanting(claim.wants().withDefaultClass(defaultClass));
      entry.setValue(claim);
      VolumeInfo volume =
          claim.volumeName().isEmpty() ? atOnce(claim) : volumes.get(claim.volumeName());
      if (volume != null && (volume.claim().isEmpty() || volume.belongsTo(claim))) {
        volumes.put(volume.name(), volume.boundTo(claim));
        entry.setValue(claim.boundTo(volume.name()));
      }
    }
  }

  /** The volume that the volume controller gives a claim without asking where its Pod runs. */
  private @Nullable VolumeInfo atOnce(ClaimInfo claim) {
    ClassInfo found = classes.get(claim.className());
    boolean waits = !claim.className().isEmpty() && (found == null || found.waits());
    @Nullable VolumeInfo smallest = null;
    for (VolumeInfo volume : volumes.values()) {
      if (!volume.suits(claim) || (!volume.claim().isEmpty() && !volume.belongsTo(claim))) {
        continue;
      }
      if (volume.belongsTo(claim)) {
        return volume;
      }
      if (!waits && isFree(volume, claim)) {
        smallest = smaller(smallest, volume);
      }
    }
    return smallest;
  }

  /**
   * The free volume that a claim would get for a Pod on a node, as {@code FindMatchingVolume} says:
   * the smallest that is large enough, or the one set aside for it.
   *
   * @param taken the names of volumes that other claims of the Pod get
   */
  public Optional<VolumeInfo> matching(ClaimInfo claim, NodeInfo node, Set<String> taken) {
    @Nullable VolumeInfo smallest = null;
    for (VolumeInfo volume : volumes.values()) {
      boolean own = volume.belongsTo(claim);
      if (!volume.className().equals(claim.className())
          || taken.contains(volume.name())
          || (!volume.claim().isEmpty() && !own)
          || !volume.suits(claim)) {
        continue;
      }
      boolean reachable = volume.nodes().allows(node);
      if (own) {
        return reachable ? Optional.of(volume) : Optional.empty();
      }
      if (reachable && isFree(volume, claim)) {
        smallest = smaller(smallest, volume);
      }
    }
    return Optional.ofNullable(smallest);
  }

  private static boolean isFree(VolumeInfo volume, ClaimInfo claim) {
    return volume.available()
        && volume.className().equals(claim.className())
        && claim.wants().selector().matches(volume.labels())
        && volume.accessModes().containsAll(claim.wants().accessModes());
  }

  private static VolumeInfo smaller(@Nullable VolumeInfo first, VolumeInfo second) {
    return first == null || first.storage().compareTo(second.storage()) > 0 ? second : first;
  }

  /**
   * Whether the storage is described at all; a plain list of node sizes says nothing about it, and
   * then nothing can be said about volumes.
   */
  public boolean isDescribed() {
    return described;
  }

  /** The claim behind a Pod's volume. */
  public Optional<ClaimInfo> claim(PodInfo pod, PodClaim claim) {
    return Optional.ofNullable(claims.get(pod.namespace() + "/" + claim.claimOf(pod)));
  }

  /** The PersistentVolume of a name. */
  public Optional<VolumeInfo> volume(String name) {
    return Optional.ofNullable(volumes.get(name));
  }

  /** The PersistentVolumes of a StorageClass, in input order. */
  public List<VolumeInfo> volumesOf(String className) {
    List<VolumeInfo> all = new ArrayList<>();
    for (VolumeInfo volume : volumes.values()) {
      if (volume.className().equals(className)) {
        all.add(volume);
      }
    }
    return all;
  }

  /** The StorageClass of a name. */
  public Optional<ClassInfo> storageClass(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  private Map<String, AttachmentInfo> attachedTo(String node) {
    return attachments.getOrDefault(node, Map.of());
  }

  /** What VolumeAttachments say to be on a node, whether Pods there use it or not. */
  public Collection<AttachmentInfo> attached(String node) {
    return attachedTo(node).values();
  }

  /** How many volumes of each CSI driver a node takes; empty when nobody says. */
  public Map<String, Integer> limits(String node) {
    return limits.getOrDefault(node, Map.of());
  }

  /**
   * Whether a volume can be made for a claim near a node, as {@code hasEnoughCapacity} says; a
   * driver that does not tell what it has left can always make one.
   */
  public boolean hasRoom(ClassInfo storageClass, ClaimInfo claim, NodeInfo node) {
    if (claim.wants().storage().isZero()
        || !drivers.getOrDefault(storageClass.provisioner(), false)) {
      return true;
    }
    long bytes = claim.wants().storage().value();
    for (CapacityInfo capacity : capacities) {
      if (capacity.className().equals(storageClass.name())
          && capacity.bytes() >= bytes
          && capacity.nodes().matches(node.labels())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same when a Pod has got a node.
   *
   * @param bindings the volumes that claims get
   * @param provisions claims for which volumes are made near the node
   */
  public Storage after(
      Map<ClaimInfo, VolumeInfo> bindings, List<ClaimInfo> provisions, String node) {
    Shelf<ClaimInfo> claimsAfter = Shelf.of(claims);
    Shelf<VolumeInfo> volumesAfter = Shelf.of(volumes);
    for (Map.Entry<ClaimInfo, VolumeInfo> binding : bindings.entrySet()) {
      ClaimInfo claim = binding.getKey();
      VolumeInfo volume = binding.getValue();
      volumesAfter = volumesAfter.with(volume.name(), volume.boundTo(claim));
      claimsAfter = claimsAfter.with(claim.key(), claim.boundTo(volume.name()));
    }
    for (ClaimInfo claim : provisions) {
      claimsAfter = claimsAfter.with(claim.key(), claim.selecting(node));
    }
    return new Storage(this, claimsAfter, volumesAfter);
  }

  /**
   * The same when nodes are lost. A volume that was about to be made for a Pod there is made by
   * then, and can be reached where the node's zone label is the same.
   */
  Storage afterLoss(List<NodeInfo> lost) {
    Storage changed = this;
    for (NodeInfo node : lost) {
      for (ClaimInfo claim : claims.values()) {
        if (!claim.bound() && claim.selectedNode().equals(node.name())) {
          changed = changed == this ? new Storage(this) : changed;
          ClassInfo found = classes.get(claim.className());
          VolumeInfo made =
              VolumeInfo.madeFor(claim, found == null ? "" : found.provisioner(), node);
          changed.volumes.put(made.name(), made);
          changed.claims.put(claim.key(), claim.boundTo(made.name()));
        }
      }
    }
    return changed;
  }
}
