package dev.plimsoll.schedule;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.LabelQuery;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodReader;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.model.ReplicaSet;
import dev.plimsoll.model.StatefulSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells Pods that leave, and that their controllers make again, from those that are gone. */
final class Displacement {

  private final Inventory cluster;
  private final Services services;
  private final Map<String, PodRequest> placed;
  private final List<PodRequest> displaced = new ArrayList<>();
  private final List<PodInfo> gone = new ArrayList<>();

  /**
   * Tells Pods that leave apart.
   *
   * @param placed the Pods that a simulation placed, by their key
   * @param leaving Pods of the cluster
   */
  Displacement(
      Inventory cluster, Map<String, PodRequest> placed, Services services, List<PodInfo> leaving) {
    this.cluster = cluster;
    this.services = services;
    this.placed = placed;
    leaving.forEach(this::add);
  }

  private void add(PodInfo pod) {
    if (pod.controller().isEmpty() || pod.isOfDaemonSet() || pod.isOfNode()) {
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
