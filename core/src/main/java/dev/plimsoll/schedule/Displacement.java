package dev.plimsoll.schedule;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.LabelQuery;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodReader;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.model.ReplicaSet;
import dev.plimsoll.model.StatefulSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Tells the Pods of lost nodes that their controllers make again from those that are gone. */
final class Displacement {

  private final Inventory cluster;
  private final Services services;
  private final Map<String, PodRequest> placed = new HashMap<>();
  private final List<PodRequest> displaced = new ArrayList<>();
  private final List<PodInfo> gone = new ArrayList<>();

  /** The Pods on these nodes after a simulation. */
  Displacement(Simulation simulation, Set<String> nodes) {
    this.cluster = simulation.after();
    this.services = new Services(List.of(cluster.objects()));
    for (Placement placement : simulation.placements()) {
      if (nodes.contains(placement.node())) {
        placed.put(placement.pod(), placement.request());
      }
    }
    for (NodeInfo node : cluster.nodes()) {
      if (nodes.contains(node.name())) {
        node.pods().forEach(this::add);
      }
    }
  }

  private void add(PodInfo pod) {
    String controller = pod.controller();
    if (controller.isEmpty()
        || controller.startsWith("DaemonSet/")
        || controller.startsWith("Node/")) {
      gone.add(pod);
      return;
    }
    PodRequest request = placed.get(pod.key());
    displaced.add(request == null ? running(pod) : request);
  }

  /** A Pod in place of one that ran from the beginning. */
  private PodRequest running(PodInfo pod) {
    PodInfo again =
        new PodInfo(
            pod.namespace(),
            pod.name(),
            pod.labels(),
            pod.shape(),
            services.alike(pod.namespace(), pod.labels(), selector(pod)),
            pod.priority(),
            "",
            pod.controller(),
            false);
    Manifest manifest =
        new Manifest(
            new ManifestId("", "Pod", pod.namespace(), pod.name()),
            new GroupVersionKind("", "v1", "Pod"),
            pod.shape().template(),
            OptionalInt.empty(),
            Optional.empty());
    return new PodRequest(again, manifest, 0);
  }

  /** What the controller of a Pod selects; nothing where the controller is not known. */
  private LabelQuery selector(PodInfo pod) {
    int slash = pod.controller().indexOf('/');
    String kind = pod.controller().substring(0, slash);
    String name = pod.controller().substring(slash + 1);
    ManifestId id = new ManifestId("apps", kind, pod.namespace(), name);
    Optional<Manifest> found = cluster.objects().find(id);
    if (found.isEmpty()) {
      return LabelQuery.NOTHING;
    }
    return switch (kind) {
      case "ReplicaSet" -> PodReader.query(new ReplicaSet(found.get().root()).spec().selector());
      case "StatefulSet" -> PodReader.query(new StatefulSet(found.get().root()).spec().selector());
      default -> LabelQuery.NOTHING;
    };
  }

  /** The Pods to be made again: priority first, then in the order of nodes and Pods. */
  List<PodRequest> requests() {
    displaced.sort(Comparator.comparingInt((PodRequest each) -> -each.pod().priority()));
    List<PodRequest> queue = new ArrayList<>(displaced.size());
    for (PodRequest each : displaced) {
      queue.add(new PodRequest(each.pod(), each.workload(), queue.size()));
    }
    return queue;
  }

  /** The Pods that nobody makes again. */
  List<PodInfo> gone() {
    return gone;
  }
}
