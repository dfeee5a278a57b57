package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.LabelQuery;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.model.LabelRequirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cluster after a simulation, to ask what would become of it. Does not change; may be used from
 * several threads at once.
 */
public final class Aftermath {

  private final ManifestSet manifests;
  private final Simulation simulation;
  private final Map<ManifestId, Integer> replicas;
  private final Inventory cluster;
  private final Inventory settled;
  private final Standing standing;
  private final Map<String, PodRequest> placed = new HashMap<>();
  private final Services services;
  private @Nullable Budgets budgets;

  Aftermath(
      ManifestSet manifests,
      Simulation simulation,
      Map<ManifestId, Integer> replicas,
      Standing standing) {
    this.manifests = manifests;
    this.replicas = Map.copyOf(replicas);
    this.simulation = simulation;
    this.cluster = simulation.after();
    this.settled = cluster.settled();
    this.standing = standing;
    this.services = new Services(List.of(manifests, cluster.objects()));
    for (Placement placement : simulation.placements()) {
      if (placement.isScheduled()) {
        placed.put(placement.pod(), placement.request());
      }
    }
  }

  /** What the simulation came to. */
  public Simulation simulation() {
    return simulation;
  }

  /** What was simulated. */
  public ManifestSet manifests() {
    return manifests;
  }

  /** The nodes with every Pod that found one. */
  public Inventory cluster() {
    return cluster;
  }

  /** The cluster to try things on, with its volumes made by now. */
  public Trial trial() {
    return new Trial(standing, settled);
  }

  /**
   * Loses nodes: their Pods are gone, and those that have a controller are scheduled again on what
   * is left, priority first. All other Pods stay where they are, so that the cost is that of the
   * displaced Pods.
   *
   * @param nodes the names of the nodes; one that there is not changes nothing
   */
  public Loss without(Set<String> nodes) {
    Leaving leaving = leaving(nodes);
    Trial trial = new Trial(standing, cluster);
    trial.lose(nodes);
    List<Placement> placements = new ArrayList<>();
    for (PodRequest request : leaving.again()) {
      placements.add(trial.place(request));
    }
    return new Loss(placements, leaving.gone(), trial.cluster());
  }

  /**
   * The Pods of some nodes, as if they left.
   *
   * @param nodes the names of the nodes
   */
  public Leaving leaving(Set<String> nodes) {
    List<PodInfo> pods = new ArrayList<>();
    for (NodeInfo node : cluster.nodes()) {
      if (nodes.contains(node.name())) {
        pods.addAll(node.pods());
      }
    }
    return leaving(pods);
  }

  /** These Pods of the cluster, as if they left. */
  public Leaving leaving(List<PodInfo> pods) {
    Displacement displacement = new Displacement(cluster, placed, services, pods);
    return new Leaving(displacement.requests(), displacement.gone());
  }

  /** How many Pods a workload wants, if it is of a kind that says so. */
  public int wanted(Manifest workload) {
    int written = workload.workload().map(each -> each.replicas().orDefault()).orElse(1);
    return Math.max(0, replicas.getOrDefault(workload.id(), written));
  }

  /** Further Pods of a workload, as if it had so many more replicas than it has Pods. */
  public List<PodRequest> more(Manifest workload, int count) {
    return Expansion.more(manifests, cluster, workload, count);
  }

  /** The Pods of a workload by the name of their node, in the order of the inventory. */
  public Map<String, List<PodInfo>> podsOf(Manifest workload) {
    return podsOf(workload.id(), cluster);
  }

  /** The Pods that a workload has in a cluster, by the name of their node. */
  public static Map<String, List<PodInfo>> podsOf(ManifestId id, Inventory cluster) {
    Map<String, List<PodInfo>> all = new LinkedHashMap<>();
    for (NodeInfo node : cluster.nodes()) {
      for (PodInfo pod : node.pods()) {
        if (pod.namespace().equals(id.namespace()) && isOf(pod, id)) {
          all.computeIfAbsent(node.name(), unused -> new ArrayList<>()).add(pod);
        }
      }
    }
    return all;
  }

  private static boolean isOf(PodInfo pod, ManifestId id) {
    String controller = pod.controller();
    String hash = pod.labels().getOrDefault(Expansion.TEMPLATE_HASH, "");
    return controller.equals(id.kind() + "/" + id.name())
        || (id.kind().equals("Deployment")
            && controller.equals("ReplicaSet/" + id.name() + "-" + hash));
  }

  /**
   * The Pods that a workload makes when its template has changed: of a Deployment as many as it
   * wants, with names and a template hash of their own; else one in place of each.
   */
  public List<PodRequest> renewed(Manifest workload) {
    if (workload.id().kind().equals("Deployment")) {
      List<PodRequest> all = new ArrayList<>();
      for (PodRequest request : more(workload, wanted(workload))) {
        all.add(new PodRequest(rehashed(request.pod()), workload, request.order()));
      }
      return all;
    }
    Inventory stripped = cluster;
    for (Map.Entry<String, List<PodInfo>> there : podsOf(workload).entrySet()) {
      NodeInfo node = stripped.node(there.getKey()).orElseThrow();
      List<PodInfo> others = new ArrayList<>(node.pods());
      others.removeAll(there.getValue());
      stripped = stripped.withNode(node.withOnly(others));
    }
    return Expansion.more(manifests, stripped, workload, wanted(workload));
  }

  private static PodInfo rehashed(PodInfo pod) {
    String hash = pod.labels().getOrDefault(Expansion.TEMPLATE_HASH, "") + "/renewed";
    Map<String, String> labels = new LinkedHashMap<>(pod.labels());
    labels.put(Expansion.TEMPLATE_HASH, hash);
    List<LabelRequirement> owners = new ArrayList<>();
    for (LabelRequirement requirement : pod.owners().requirements()) {
      owners.add(
          requirement.key().equals(Expansion.TEMPLATE_HASH)
              ? new LabelRequirement(Expansion.TEMPLATE_HASH, "In", List.of(hash))
              : requirement);
    }
    return pod.labelled(labels, new LabelQuery(owners, pod.owners().nothing()));
  }

  /** The disruption budgets, worked out for the Pods as they are now. */
  public synchronized Budgets budgets() {
    Budgets known = budgets;
    if (known == null) {
      known = workOutBudgets();
      budgets = known;
    }
    return known;
  }

  private Budgets workOutBudgets() {
    List<PodInfo> running = new ArrayList<>();
    for (NodeInfo node : cluster.nodes()) {
      running.addAll(node.pods());
    }
    List<PodInfo> waiting = new ArrayList<>();
    for (Placement placement : simulation.placements()) {
      if (!placement.isScheduled()) {
        waiting.add(placement.request().pod());
      }
    }
    return new Budgets(List.of(manifests, cluster.objects()), running, waiting);
  }
}
