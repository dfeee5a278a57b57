package dev.plimsoll.cluster;

import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.manifest.PodTemplate;
import dev.plimsoll.model.Node;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.OwnerReference;
import dev.plimsoll.model.Pod;
import dev.plimsoll.tree.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes an inventory out of objects: Nodes and bound Pods as {@code kubectl get ... -o yaml} writes
 * them, and Plimsoll's own {@code NodeInventory}. What is wrong becomes a diagnostic at its place.
 */
public final class InventoryReader {

  /** The group of Plimsoll's own kinds. */
  public static final String GROUP = "plimsoll.dev";

  /** The kind of the short form. */
  public static final String KIND = "NodeInventory";

  private final Diagnostics diagnostics = new Diagnostics();
  private final Problems problems = new Problems(diagnostics);
  private final ManifestSet objects;

  private InventoryReader(ManifestSet objects) {
    this.objects = objects;
  }

  /** Reads the objects of an inventory, or of a set that has its nodes among other things. */
  public static InventoryReading read(ManifestSet objects) {
    return new InventoryReader(objects).read();
  }

  private InventoryReading read() {
    NodeReader nodeReader = new NodeReader(problems);
    PoolReader poolReader = new PoolReader(problems);
    List<NodeInfo> nodes = new ArrayList<>();
    List<Field<String>> existing = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Manifest manifest : objects.all()) {
      List<NodeInfo> found = List.of();
      if (manifest.is("", "Node")) {
        found = List.of(nodeReader.read(manifest, nodes.size()));
      } else if (manifest.is(GROUP, KIND)) {
        found = poolReader.read(manifest, nodes.size());
        existing.addAll(PoolReader.existing(manifest));
      }
      for (NodeInfo node : found) {
        if (names.add(node.name())) {
          nodes.add(node);
        } else {
          duplicate(manifest, node);
        }
      }
    }
    Inventory inventory = Inventory.of(nodes, nodeReader.images(), objects);
    return new InventoryReading(runPods(inventory), existing, diagnostics.all());
  }

  private void duplicate(Manifest manifest, NodeInfo node) {
    problems.error(
        manifest,
        Problems.DUPLICATE_NODE,
        manifest.is("", "Node")
            ? new Node(manifest.root()).metadata().name().at()
            : manifest.root().field("pools"),
        "there is another node " + node.name() + " already; this one is left out",
        "give each node, and each pool, a name of its own");
  }

  private Inventory runPods(Inventory empty) {
    PodReader reader = new PodReader(List.of(objects));
    Inventory inventory = empty;
    for (Manifest manifest : objects.ofKind("", "Pod")) {
      Pod pod = new Pod(manifest.root());
      if (!isRunning(pod)) {
        continue;
      }
      Field<String> nodeName = pod.spec().nodeName();
      if (inventory.node(nodeName.orElse("")).isPresent()) {
        inventory = inventory.withPod(nodeName.orElse(""), running(manifest, pod, reader));
      } else if (!inventory.nodes().isEmpty()) {
        problems.error(
            manifest,
            Problems.UNKNOWN_NODE,
            nodeName.at(),
            "the Pod runs on node " + nodeName.orElse("") + ", which the inventory does not have",
            "add the Node, or leave the Pod out");
      }
    }
    return inventory;
  }

  /** Whether a Pod takes room on a node: bound, and not finished. */
  public static boolean isRunning(Pod pod) {
    return !pod.spec().nodeName().orElse("").isEmpty() && !isFinished(pod);
  }

  /** Whether a Pod has come to its end. */
  public static boolean isFinished(Pod pod) {
    String phase = pod.status().phase().orElse("");
    return phase.equals("Succeeded") || phase.equals("Failed");
  }

  /** The record of a bound Pod. */
  public static PodInfo running(Manifest manifest, Pod pod, PodReader reader) {
    ObjectMeta metadata = pod.metadata();
    return new PodInfo(
        manifest.id().namespace(),
        manifest.id().name(),
        metadata.labelMap(),
        reader.running(
            new PodTemplate(metadata, pod.spec()),
            manifest.id().namespace(),
            manifest.root().field("status")),
        LabelQuery.EVERYTHING,
        pod.spec().priority().orElse(0),
        pod.spec().nodeName().orElse(""),
        controller(metadata),
        metadata.deletionTimestamp().isPresent());
  }

  /** The owner that made an object, as {@code ReplicaSet/name}; empty when nobody did. */
  public static String controller(ObjectMeta metadata) {
    for (OwnerReference owner : metadata.ownerReferences()) {
      if (owner.controller().orElse(false)) {
        return owner.kind().orElse("") + "/" + owner.name().orElse("");
      }
    }
    return "";
  }
}
