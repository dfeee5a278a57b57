package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.InventoryReader;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodReader;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.model.Pod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Places the Pods of a set of manifests on the nodes of an inventory, one after the other, as
 * kube-scheduler would with that profile.
 */
public final class Simulator {

  private static final Code PLUGIN_FAILED = new Code(Stage.INTERNAL, "plugin-failed");

  /** Claims on nodes that come without a word about storage; it is then not known, not absent. */
  private static final String VOLUMES = "volumes (the inventory has no StorageClass)";

  /** Of more Pods times nodes it is not told how each node was judged: it would fill the memory. */
  private static final long TOLD = 500_000;

  private final List<Profile> profiles;
  private final Framework framework;
  private final boolean details;
  private final boolean swift;
  private final boolean preempting;
  private final List<Diagnostic> problems;

  private Simulator(
      List<Profile> profiles,
      boolean details,
      boolean swift,
      boolean preempting,
      List<Diagnostic> problems) {
    this.profiles = List.copyOf(profiles);
    this.framework = new Framework(profiles, details);
    this.details = details;
    this.swift = swift;
    this.preempting = preempting;
    this.problems = List.copyOf(problems);
  }

  /** A scheduler with these plugins, for Pods that name it. */
  public static Simulator with(Profile profile) {
    return with(List.of(profile));
  }

  /** A scheduler with several profiles; of two with one name the first counts. */
  public static Simulator with(List<Profile> profiles) {
    return new Simulator(profiles, true, true, false, List.of());
  }

  /** The scheduler as it is when nobody configured it. */
  public static Simulator withDefaults() {
    return with(DefaultProfile.get());
  }

  /**
   * The same scheduler for large clusters: its placements tell the best nodes, and of a Pod without
   * a node each node's reason, but not how each node was judged.
   */
  public Simulator withoutDetails() {
    return new Simulator(profiles, false, swift, preempting, problems);
  }

  /**
   * The same scheduler that says also what it would evict for a Pod that finds no node, or why that
   * does not help ({@code DefaultPreemption}). Nothing is evicted, and Pods that come later do not
   * find room that victims would leave.
   */
  public Simulator withPreemption() {
    return new Simulator(profiles, details, swift, true, problems);
  }

  /**
   * The same scheduler with what is wrong with its configuration, which stands among the findings
   * of each run. If an error is among them, no Pod is placed.
   */
  public Simulator withProblems(List<Diagnostic> found) {
    return new Simulator(profiles, details, swift, preempting, found);
  }

  /** The same scheduler that looks at the whole cluster anew for each Pod. */
  Simulator plain() {
    return new Simulator(profiles, details, false, preempting, problems);
  }

  /** The same scheduler, without details where they would fill the memory. */
  private Simulator forSize(int pods, int nodes) {
    return details && (long) pods * nodes > TOLD ? withoutDetails() : this;
  }

  private Cycle cycle(Inventory inventory) {
    return swift
        ? new SwiftCycle(framework, details, inventory)
        : new PlainCycle(framework, inventory);
  }

  /**
   * Places all Pods.
   *
   * @param manifests what is to run; Nodes among them are not looked at
   * @param inventory the nodes and what runs there
   */
  public Simulation run(ManifestSet manifests, Inventory inventory) {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(problems);
    for (Diagnostic problem : problems) {
      if (problem.severity() == Severity.ERROR) {
        return new Simulation(List.of(), inventory, diagnostics.sorted(), List.of());
      }
    }
    Inventory known = inventory.withCluster(manifests);
    Inventory now = withBoundPods(manifests, known, diagnostics);
    now = withDaemons(manifests, now, diagnostics);
    List<Placement> placements = new ArrayList<>();
    Complaints complaints = new Complaints();
    Map<String, Set<String>> unconsidered = new LinkedHashMap<>();
    List<PodRequest> requests = Expansion.expand(manifests, now, diagnostics);
    Simulator telling = forSize(requests.size(), now.nodes().size());
    Cycle cycle = telling.cycle(withClaims(requests, now));
    Preemptions preemptions =
        new Preemptions(
            framework,
            List.of(manifests, now.objects()),
            cycle.inventory(),
            preempting ? requests : List.of());
    for (PodRequest request : requests) {
      try {
        Placement placement = cycle.decide(request);
        if (preempting) {
          placement = preemptions.consider(placement, cycle.inventory());
        }
        if (placement.isScheduled()) {
          complaints.placed(request.workload());
          refusedByKubelet(placement, cycle.inventory(), complaints, diagnostics);
          cycle.place(request.pod(), placement.node());
        } else {
          complaints.unplaced(
              request.workload(), () -> framework.explain(request.pod(), cycle.inventory()));
        }
        placements.add(placement);
      } catch (PluginFault fault) {
        placements.add(Framework.undecided(request, fault));
        diagnostics.add(failed(request.workload(), fault));
      }
      for (String thing : unconsidered(request.pod(), cycle.inventory())) {
        unconsidered
            .computeIfAbsent(thing, unused -> new HashSet<>())
            .add(request.workload().id().toString());
      }
    }
    complaints.report(diagnostics);
    List<String> notes = notes(unconsidered);
    if (telling.details != details) {
      notes.add(
          "how nodes were judged is told of Pods without a node only: "
              + requests.size()
              + " Pods on "
              + now.nodes().size()
              + " nodes are too many to tell");
    }
    return new Simulation(placements, cycle.inventory(), diagnostics.sorted(), notes);
  }

  /**
   * Loses nodes after a simulation: their Pods are gone, and those that have a controller are
   * scheduled again on what is left, priority first. All other Pods stay where they are, so that
   * the cost is that of the displaced Pods.
   *
   * @param simulation what a simulator with the same profile made
   * @param nodes the names of the nodes; one that there is not changes nothing
   */
  public Loss without(Simulation simulation, Set<String> nodes) {
    Displacement displacement = new Displacement(simulation, nodes);
    List<PodRequest> requests = displacement.requests();
    Inventory left = simulation.after().without(nodes);
    Cycle cycle = forSize(requests.size(), left.nodes().size()).cycle(left);
    List<Placement> placements = new ArrayList<>();
    for (PodRequest request : requests) {
      try {
        Placement placement = cycle.decide(request);
        if (placement.isScheduled()) {
          cycle.place(request.pod(), placement.node());
        }
        placements.add(placement);
      } catch (PluginFault fault) {
        placements.add(Framework.undecided(request, fault));
      }
    }
    return new Loss(placements, displacement.gone(), cycle.inventory());
  }

  /** Reports the first Pod of a workload that the kubelet of its node refuses. */
  private static void refusedByKubelet(
      Placement placement, Inventory inventory, Complaints complaints, Diagnostics diagnostics) {
    PodRequest request = placement.request();
    Optional<Kubelet.Refusal> refusal =
        inventory.node(placement.node()).flatMap(node -> Kubelet.admitOs(request.pod(), node));
    if (refusal.isPresent() && complaints.firstRefused(request.workload())) {
      diagnostics.add(
          Kubelet.report(request.pod(), placement.node(), request.workload(), refusal.get()));
    }
  }

  private static Diagnostic failed(Manifest workload, PluginFault fault) {
    return Diagnostic.of(
            PLUGIN_FAILED,
            Severity.ERROR,
            "the scheduler plugin " + fault.plugin() + " failed here: " + fault.getCause(),
            workload.root().keyLocation(),
            FieldPath.ROOT,
            workload.objectName())
        .withHelp("this is a fault of Plimsoll's own, please report it");
  }

  /** Pods that are to run on a node without being scheduled take their room at once. */
  private static Inventory withBoundPods(
      ManifestSet manifests, Inventory inventory, Diagnostics diagnostics) {
    Set<String> there = new HashSet<>();
    for (NodeInfo node : inventory.nodes()) {
      for (PodInfo pod : node.pods()) {
        there.add(pod.key());
      }
    }
    PodReader reader = new PodReader(List.of(manifests, inventory.objects()));
    Inventory now = inventory;
    for (Manifest manifest : manifests.ofKind("", "Pod")) {
      Pod pod = new Pod(manifest.root());
      String key = manifest.id().namespace() + "/" + manifest.id().name();
      if (InventoryReader.isRunning(pod) && there.add(key)) {
        PodInfo info = InventoryReader.running(manifest, pod, reader);
        Optional<Kubelet.Refusal> refusal =
            pod.status().phase().isPresent()
                ? Optional.empty() // it has been let in
                : now.node(info.nodeName()).flatMap(node -> Kubelet.admit(info, node));
        if (refusal.isPresent()) {
          diagnostics.add(Kubelet.report(info, info.nodeName(), manifest, refusal.get()));
        } else {
          now = now.withPod(info.nodeName(), info);
        }
      }
    }
    return now;
  }

  /**
   * The DaemonSets of the inventory have a Pod on every node before anything else is placed, also
   * where the inventory does not list these Pods.
   */
  private Inventory withDaemons(
      ManifestSet manifests, Inventory inventory, Diagnostics diagnostics) {
    List<Manifest> daemons = new ArrayList<>();
    for (Manifest daemon : inventory.objects().ofKind("apps", "DaemonSet")) {
      if (manifests.find(daemon.id()).isEmpty()) {
        daemons.add(daemon);
      }
    }
    List<PodRequest> requests = Expansion.expand(ManifestSet.of(daemons), inventory, diagnostics);
    Cycle cycle = cycle(withClaims(requests, inventory));
    for (PodRequest request : requests) {
      try {
        cycle.place(request.pod(), cycle.decide(request).node());
      } catch (PluginFault fault) {
        diagnostics.add(failed(request.workload(), fault));
      }
    }
    return cycle.inventory();
  }

  /** The claims that controllers make for Pods are there before the scheduler sees the Pods. */
  private static Inventory withClaims(List<PodRequest> requests, Inventory inventory) {
    List<PodInfo> pods = new ArrayList<>(requests.size());
    for (NodeInfo node : inventory.nodes()) {
      pods.addAll(node.pods());
    }
    for (PodRequest request : requests) {
      pods.add(request.pod());
    }
    return inventory.withStorage(inventory.storage().withClaimsOf(pods));
  }

  private static Set<String> unconsidered(PodInfo pod, Inventory inventory) {
    if (pod.shape().volumes().claims().isEmpty() || inventory.storage().isDescribed()) {
      return pod.shape().unconsidered();
    }
    Set<String> all = new LinkedHashSet<>();
    all.add(VOLUMES);
    all.addAll(pod.shape().unconsidered());
    return all;
  }

  private static List<String> notes(Map<String, Set<String>> unconsidered) {
    List<String> notes = new ArrayList<>();
    for (Map.Entry<String, Set<String>> thing : unconsidered.entrySet()) {
      int count = thing.getValue().size();
      notes.add(
          thing.getKey()
              + " not considered yet: used by "
              + count
              + (count == 1 ? " workload" : " workloads"));
    }
    return notes;
  }
}
