package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.InventoryReader;
import dev.plimsoll.cluster.LabelQuery;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodReader;
import dev.plimsoll.cluster.PodShape;
import dev.plimsoll.cluster.PodVolumeReader;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.manifest.Workload;
import dev.plimsoll.model.CronJob;
import dev.plimsoll.model.DaemonSet;
import dev.plimsoll.model.Deployment;
import dev.plimsoll.model.Job;
import dev.plimsoll.model.JobSpec;
import dev.plimsoll.model.LabelRequirement;
import dev.plimsoll.model.Labels;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.Pod;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.ReplicaSet;
import dev.plimsoll.model.ReplicationController;
import dev.plimsoll.model.StatefulSet;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the Pods that the controllers would make of a set's workloads, named {@code workload-0},
 * {@code workload-1}, ..., and puts them in the scheduler's queue: priority first, then input
 * order.
 *
 * <p>Pods that a workload already has in the inventory count; only those that it lacks are made.
 */
final class Expansion {

  /** As many Pods as Kubernetes supports in one cluster; of more, the rest is left out. */
  static final int LIMIT = 150_000;

  private static final Code TOO_MANY = new Code(Stage.SCHEDULE, "too-many-pods");

  /** The label with which a Deployment's controller tells its ReplicaSets apart. */
  private static final String TEMPLATE_HASH = "pod-template-hash";

  private final ManifestSet manifests;
  private final Inventory inventory;
  private final Diagnostics diagnostics;
  private final PodReader reader;
  private final Priorities priorities;
  private final Services services;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> owned = new HashMap<>();
  private final Set<String> deploymentsWithReplicaSet = new HashSet<>();
  private final List<Queued> pods = new ArrayList<>();

  /** A Pod and the object that it comes from. */
  private record Queued(PodInfo pod, Manifest workload) {}

  private Expansion(ManifestSet manifests, Inventory inventory, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.manifests = manifests;
    this.inventory = inventory;
    List<ManifestSet> sets = List.of(manifests, inventory.objects());
    this.reader = new PodReader(sets);
    this.priorities = new Priorities(sets);
    this.services = new Services(sets);
  }

  /**
   * The Pods that want a node, in the order in which they get one.
   *
   * @param diagnostics is told of workloads whose Pods are too many
   */
  static List<PodRequest> expand(
      ManifestSet manifests, Inventory inventory, Diagnostics diagnostics) {
    return new Expansion(manifests, inventory, diagnostics).expand();
  }

  private List<PodRequest> expand() {
    for (NodeInfo node : inventory.nodes()) {
      for (PodInfo pod : node.pods()) {
        taken.add(pod.key());
        if (!pod.controller().isEmpty()) {
          countOwned(pod);
        }
      }
    }
    for (Manifest manifest : manifests.all()) {
      note(manifest);
    }
    for (Manifest manifest : manifests.all()) {
      manifest.workload().ifPresent(workload -> add(manifest, workload));
    }
    pods.sort(Comparator.comparingInt((Queued queued) -> -queued.pod().priority()));
    List<PodRequest> requests = new ArrayList<>(pods.size());
    for (Queued queued : pods) {
      requests.add(new PodRequest(queued.pod(), queued.workload(), requests.size()));
    }
    return requests;
  }

  private void countOwned(PodInfo pod) {
    owned.merge(pod.namespace() + "/" + pod.controller(), 1, Integer::sum);
    // A Deployment may be given together with its Pods and without its ReplicaSet.
    String hash = "-" + pod.labels().getOrDefault(TEMPLATE_HASH, "");
    if (pod.controller().startsWith("ReplicaSet/") && pod.controller().endsWith(hash)) {
      int end = pod.controller().length() - hash.length();
      String deployment = pod.controller().substring("ReplicaSet/".length(), end);
      owned.merge(pod.namespace() + "/Deployment/" + deployment, 1, Integer::sum);
    }
  }

  private void note(Manifest manifest) {
    if (manifest.is("", "Pod")) {
      taken.add(manifest.id().namespace() + "/" + manifest.id().name());
    } else if (manifest.is("apps", "ReplicaSet")) {
      String owner = InventoryReader.controller(manifest.metadata());
      deploymentsWithReplicaSet.add(manifest.id().namespace() + "/" + owner);
    }
  }

  private void add(Manifest manifest, Workload workload) {
    switch (workload.kind()) {
      case "Pod" -> addPod(manifest, workload);
      case "Deployment" -> addDeployment(manifest, workload);
      case "ReplicaSet" -> {
        LabelQuery selector = PodReader.query(new ReplicaSet(manifest.root()).spec().selector());
        addReplicas(manifest, workload, replicas(workload), selector, Map.of());
      }
      case "ReplicationController" -> {
        Map<String, String> written =
            Labels.of(new ReplicationController(manifest.root()).spec().selector());
        LabelQuery selector =
            Services.query(written.isEmpty() ? workload.template().metadata().labelMap() : written);
        addReplicas(manifest, workload, replicas(workload), selector, Map.of());
      }
      case "StatefulSet" -> addStatefulSet(manifest, workload);
      case "DaemonSet" -> addDaemonSet(manifest, workload);
      case "Job" -> addJob(manifest, workload, new Job(manifest.root()).spec());
      case "CronJob" ->
          addJob(manifest, workload, new CronJob(manifest.root()).spec().jobTemplate().spec());
      default -> {
        // A PodTemplate runs nothing by itself.
      }
    }
  }

  private static int replicas(Workload workload) {
    return Math.max(0, workload.replicas().orDefault());
  }

  /** A Pod of its own, unless it is finished or takes room on its node already. */
  private void addPod(Manifest manifest, Workload workload) {
    Pod pod = new Pod(manifest.root());
    String nodeName = pod.spec().nodeName().orElse("");
    if (InventoryReader.isFinished(pod) || inventory.node(nodeName).isPresent()) {
      return;
    }
    ObjectMeta metadata = pod.metadata();
    Map<String, String> labels = metadata.labelMap();
    PodShape shape = reader.shape(workload.template(), manifest.id().namespace());
    PodInfo like = like(manifest, workload, labels, shape, LabelQuery.NOTHING);
    pods.add(new Queued(like.named(manifest.id().name()), manifest));
  }

  private void addDeployment(Manifest manifest, Workload workload) {
    String key = manifest.id().namespace() + "/Deployment/" + manifest.id().name();
    if (deploymentsWithReplicaSet.contains(key)) {
      return;
    }
    LabelQuery selector = PodReader.query(new Deployment(manifest.root()).spec().selector());
    // Its ReplicaSet selects by this label too. The real value is a hash; here any will do that no
    // other workload has.
    String hash = manifest.id().toString();
    LabelQuery own =
        selector.and(List.of(new LabelRequirement(TEMPLATE_HASH, "In", List.of(hash))));
    addReplicas(manifest, workload, replicas(workload), own, Map.of(TEMPLATE_HASH, hash));
  }

  private void addReplicas(
      Manifest manifest,
      Workload workload,
      int wanted,
      LabelQuery selector,
      Map<String, String> moreLabels) {
    PodShape shape = reader.shape(workload.template(), manifest.id().namespace());
    Map<String, String> labels = labels(workload, moreLabels);
    String owner = manifest.id().namespace() + "/" + workload.kind() + "/" + manifest.id().name();
    int missing = capped(manifest, wanted - owned.getOrDefault(owner, 0));
    PodInfo like = like(manifest, workload, labels, shape, selector);
    for (int i = 0; missing > 0; i++) {
      String name = manifest.id().name() + "-" + i;
      if (taken.add(manifest.id().namespace() + "/" + name)) {
        missing--;
        pods.add(new Queued(like.named(name), manifest));
      }
    }
  }

  private void addStatefulSet(Manifest manifest, Workload workload) {
    StatefulSet set = new StatefulSet(manifest.root());
    PodShape shape = reader.shape(workload.template(), manifest.id().namespace());
    shape = shape.withVolumes(shape.volumes().withTemplates(PodVolumeReader.templates(set)));
    LabelQuery selector = PodReader.query(set.spec().selector());
    int start = set.spec().ordinals().start().orElse(0);
    int wanted = capped(manifest, replicas(workload));
    for (int i = 0; i < wanted; i++) {
      long ordinal = (long) start + i;
      String name = manifest.id().name() + "-" + ordinal;
      if (taken.add(manifest.id().namespace() + "/" + name)) {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("statefulset.kubernetes.io/pod-name", name);
        more.put("apps.kubernetes.io/pod-index", Long.toString(ordinal));
        PodInfo like = like(manifest, workload, labels(workload, more), shape, selector);
        pods.add(new Queued(like.named(name), manifest));
      }
    }
  }

  private void addDaemonSet(Manifest manifest, Workload workload) {
    DaemonSet set = new DaemonSet(manifest.root());
    PodShape shape =
        Daemons.shape(reader.shape(workload.template(), manifest.id().namespace()), set);
    PodShape written =
        Daemons.shape(
            new PodReader(List.of()).shape(workload.template(), manifest.id().namespace()), set);
    Map<String, String> labels = labels(workload, Map.of());
    String owner = "DaemonSet/" + manifest.id().name();
    int next = 0;
    for (NodeInfo node : inventory.nodes()) {
      if (!Daemons.runsOn(node, written, set)
          || Daemons.isThere(node, manifest.id().namespace(), owner)) {
        continue;
      }
      while (!taken.add(manifest.id().namespace() + "/" + manifest.id().name() + "-" + next)) {
        next++;
      }
      String name = manifest.id().name() + "-" + next;
      PodShape here = shape.withNodes(shape.nodes().onlyNode(node.name()));
      PodInfo like = like(manifest, workload, labels, here, LabelQuery.NOTHING);
      pods.add(new Queued(like.named(name), manifest));
    }
  }

  private void addJob(Manifest manifest, Workload workload, JobSpec spec) {
    int wanted = spec.parallelism().orElse(1);
    if (spec.completions().isPresent()) {
      int done = new Job(manifest.root()).status().succeeded().orElse(0);
      wanted = Math.min(wanted, spec.completions().orElse(0) - done);
    }
    boolean suspended = spec.suspend().orElse(false);
    Map<String, String> more = Map.of("batch.kubernetes.io/job-name", manifest.id().name());
    addReplicas(manifest, workload, suspended ? 0 : wanted, LabelQuery.NOTHING, more);
  }

  /** So many of the Pods wanted as there may be still; it is said when that is not all. */
  private int capped(Manifest manifest, int wanted) {
    int left = LIMIT - pods.size();
    if (wanted <= left) {
      return wanted;
    }
    Located count = manifest.root().field("spec");
    count = count.field(manifest.is("batch", "Job") ? "parallelism" : "replicas");
    diagnostics.add(
        Diagnostic.of(
                TOO_MANY,
                Severity.ERROR,
                "these are " + wanted + " Pods, more than are simulated; " + left + " are",
                count.location(),
                count.path(),
                manifest.objectName())
            .withHelp("Kubernetes supports " + LIMIT + " Pods in one cluster"));
    return left;
  }

  private static Map<String, String> labels(Workload workload, Map<String, String> more) {
    Map<String, String> labels = new LinkedHashMap<>(workload.template().metadata().labelMap());
    labels.putAll(more);
    return labels;
  }

  /** A Pod of a workload that wants but a name. */
  private PodInfo like(
      Manifest manifest,
      Workload workload,
      Map<String, String> labels,
      PodShape shape,
      LabelQuery selector) {
    String namespace = manifest.id().namespace();
    return new PodInfo(
        namespace,
        "",
        labels,
        shape,
        services.alike(namespace, labels, selector),
        priority(workload.template().spec(), shape),
        workload.template().spec().nodeName().orElse(""),
        workload.kind().equals("Pod") ? "" : workload.kind() + "/" + manifest.id().name(),
        false);
  }

  /** A Pod that is not let in gets no priority either. */
  private int priority(PodSpec spec, PodShape shape) {
    return shape.terms().refusal().isEmpty() ? priorities.of(spec) : spec.priority().orElse(0);
  }
}
