package dev.plimsoll.scenario;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.Pool;
import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.schedule.Aftermath;
import dev.plimsoll.schedule.Loss;
import dev.plimsoll.schedule.Simulation;
import dev.plimsoll.schedule.Simulator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to run, and the nodes, after the changes that questions begin with.
 *
 * @param manifests what is to run
 * @param replicas how many Pods workloads want instead of what they say
 * @param inventory the nodes, and what runs there
 * @param pools the pools that nodes come from
 * @param sizes how many nodes each pool has by now, by its name
 * @param problems what was named and is not there, in words
 */
public record Basis(
    ManifestSet manifests,
    Map<ManifestId, Integer> replicas,
    Inventory inventory,
    List<Pool> pools,
    Map<String, Integer> sizes,
    List<String> problems) {

  /** The kinds that say how many Pods they want. */
  static final Set<String> SCALABLE =
      Set.of("Deployment", "ReplicaSet", "StatefulSet", "ReplicationController");

  /** Copies what could change. */
  public Basis {
    replicas = Map.copyOf(replicas);
    pools = List.copyOf(pools);
    sizes = Map.copyOf(sizes);
    problems = List.copyOf(problems);
  }

  /** Things as they are written. */
  public static Basis of(ManifestSet manifests, Inventory inventory, List<Pool> pools) {
    Map<String, Integer> sizes = new HashMap<>();
    for (Pool pool : pools) {
      sizes.putIfAbsent(pool.name(), pool.count());
    }
    return new Basis(manifests, Map.of(), inventory, pools, sizes, List.of());
  }

  /** The same with all of these changes. */
  public Basis after(List<Change> changes) {
    Basis basis = this;
    for (Change change : changes) {
      if (change instanceof Change.Add add) {
        basis = basis.with(add);
      } else if (change instanceof Change.Scale scale) {
        basis = basis.with(scale);
      }
    }
    return basis;
  }

  /** Places the Pods. */
  public Simulation run(Simulator simulator) {
    return simulator.run(manifests, inventory, replicas);
  }

  private Basis with(Change.Add add) {
    Optional<Pool> pool = pool(add.like());
    if (pool.isPresent()) {
      int size = sizes.getOrDefault(add.like(), 0);
      return sized(pool.get(), size + add.count(), grown(pool.get(), size, size + add.count()));
    }
    Optional<NodeInfo> node = inventory.node(add.like());
    if (node.isEmpty()) {
      Set<String> known = new TreeSet<>(sizes.keySet());
      inventory.nodes().forEach(each -> known.add(each.name()));
      return with("there is no pool and no node " + add.like() + choice(add.like(), known));
    }
    List<NodeInfo> more = new ArrayList<>();
    for (int i = 0; more.size() < add.count(); i++) {
      String name = add.like() + "-copy-" + i;
      if (inventory.node(name).isEmpty()) {
        more.add(node.get().copied(name, 0));
      }
    }
    return new Basis(manifests, replicas, inventory.withNodes(more), pools, sizes, problems);
  }

  /** The pool of a name. */
  Optional<Pool> pool(String name) {
    for (Pool pool : pools) {
      if (pool.name().equals(name)) {
        return Optional.of(pool);
      }
    }
    return Optional.empty();
  }

  private Basis sized(Pool pool, int count, Inventory changed) {
    Map<String, Integer> changedSizes = new HashMap<>(sizes);
    changedSizes.put(pool.name(), count);
    return new Basis(manifests, replicas, changed, pools, changedSizes, problems);
  }

  /** The nodes with more of a pool; DaemonSets whose Pods its first node runs run there too. */
  private Inventory grown(Pool pool, int size, int count) {
    List<NodeInfo> more = new ArrayList<>();
    Optional<NodeInfo> first = inventory.node(pool.nodeName(0));
    for (int i = size; i < count; i++) {
      NodeInfo node = pool.node(i, 0);
      if (inventory.node(node.name()).isPresent()) {
        continue;
      }
      List<PodInfo> there = first.isPresent() ? first.get().pods() : List.of();
      for (PodInfo pod : there) {
        if (pod.isOfDaemonSet()) {
          node = node.withPod(pod.named(pod.name() + "-" + node.name()));
        }
      }
      more.add(node);
    }
    return inventory.withNodes(more);
  }

  /**
   * The same with so many nodes of a pool; the last ones go first, and what ran there is placed
   * again.
   *
   * @return nothing when that does not find a place
   */
  Optional<Basis> resized(Pool pool, int count, Simulator simulator) {
    int size = sizes.getOrDefault(pool.name(), 0);
    if (count >= size) {
      return Optional.of(sized(pool, count, grown(pool, size, count)));
    }
    Set<String> lost = new TreeSet<>();
    for (int i = count; i < size; i++) {
      lost.add(pool.nodeName(i));
    }
    Simulation as = simulator.run(ManifestSet.of(List.of()), inventory);
    Loss loss = simulator.without(as, lost);
    return loss.fits() ? Optional.of(sized(pool, count, loss.after())) : Optional.empty();
  }

  private Basis with(Change.Scale scale) {
    List<Manifest> found = new ArrayList<>();
    Set<String> known = new TreeSet<>();
    ManifestSet from = manifests;
    find(scale, manifests, found, known);
    if (found.isEmpty()) {
      from = inventory.objects();
      find(scale, from, found, known);
    }
    if (found.size() != 1) {
      String missing = "there is no " + scale.workload() + choice(scale.workload(), known);
      return with(
          found.isEmpty()
              ? missing
              : "there are several " + scale.workload() + "; write KIND/NAMESPACE/NAME");
    }
    Manifest workload = found.get(0);
    Map<ManifestId, Integer> changed = new LinkedHashMap<>(replicas);
    changed.put(workload.id(), scale.replicas());
    List<Manifest> all = new ArrayList<>(manifests.all());
    if (manifests.find(workload.id()).isEmpty()) {
      all.add(workload);
    }
    return new Basis(
        ManifestSet.of(all), changed, shrunk(workload, scale.replicas()), pools, sizes, problems);
  }

  private static void find(
      Change.Scale scale, ManifestSet among, List<Manifest> found, Set<String> known) {
    for (Manifest manifest : among.all()) {
      ManifestId id = manifest.id();
      if (manifest.workload().isEmpty() || !SCALABLE.contains(id.kind())) {
        continue;
      }
      known.add(id.kind() + "/" + id.name());
      if (id.kind().equalsIgnoreCase(scale.kind())
          && id.name().equals(scale.name())
          && (scale.namespace().isEmpty() || scale.namespace().equals(id.namespace()))) {
        found.add(manifest);
      }
    }
  }

  /** The nodes without those running Pods of a workload that are too many. */
  private Inventory shrunk(Manifest workload, int wanted) {
    Map<String, List<PodInfo>> pods = Aftermath.podsOf(workload.id(), inventory);
    int there = 0;
    for (List<PodInfo> onNode : pods.values()) {
      there += onNode.size();
    }
    Inventory changed = inventory;
    int tooMany = Math.max(0, there - wanted);
    Map<String, List<PodInfo>> leaving =
        workload.id().kind().equals("StatefulSet")
            ? Departure.last(pods, tooMany)
            : Departure.first(pods, Departure.counts(pods), tooMany);
    for (Map.Entry<String, List<PodInfo>> node : leaving.entrySet()) {
      NodeInfo before = changed.node(node.getKey()).orElseThrow();
      List<PodInfo> staying = new ArrayList<>(before.pods());
      staying.removeAll(node.getValue());
      changed = changed.withNode(before.withOnly(staying));
    }
    return changed;
  }

  private Basis with(String problem) {
    List<String> all = new ArrayList<>(problems);
    all.add(problem);
    return new Basis(manifests, replicas, inventory, pools, sizes, all);
  }

  /** What could have been meant. */
  static String choice(String name, Set<String> known) {
    String question = Nearest.question(name, known);
    if (!question.isEmpty()) {
      return "; " + question;
    }
    return known.isEmpty() || known.size() > 10 ? "" : "; there are " + String.join(", ", known);
  }
}
