package dev.plimsoll.cluster;

import dev.plimsoll.manifest.ManifestSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The nodes of a cluster with what runs on them. Placing a Pod gives another inventory that shares
 * everything but the one node.
 */
public final class Inventory {

  private final Slots<NodeInfo> nodes;
  private final Map<String, Integer> positions;
  private final Map<String, ImageState> images;
  private final ManifestSet objects;
  private final Namespaces namespaces;
  private final Storage storage;

  private Inventory(
      Slots<NodeInfo> nodes,
      Map<String, Integer> positions,
      Map<String, ImageState> images,
      ManifestSet objects,
      Namespaces namespaces,
      Storage storage) {
    this.nodes = nodes;
    this.positions = positions;
    this.images = images;
    this.objects = objects;
    this.namespaces = namespaces;
    this.storage = storage;
  }

  /**
   * The inventory of these nodes.
   *
   * @param nodes in input order; of two with one name the first can be found
   * @param images what the nodes have pulled, by full name
   * @param objects all else that the cluster has: Services, priority classes, storage
   */
  public static Inventory of(
      List<NodeInfo> nodes, Map<String, ImageState> images, ManifestSet objects) {
    return new Inventory(
        Slots.of(nodes),
        positions(nodes),
        Map.copyOf(images),
        objects,
        new Namespaces(List.of(objects)),
        Storage.UNKNOWN.with(objects));
  }

  private static Map<String, Integer> positions(List<NodeInfo> nodes) {
    Map<String, Integer> positions = new HashMap<>(nodes.size() * 2);
    for (int i = 0; i < nodes.size(); i++) {
      positions.putIfAbsent(nodes.get(i).name(), i);
    }
    return positions;
  }

  /** The inventory of these nodes, with no images and nothing else in the cluster. */
  public static Inventory of(List<NodeInfo> nodes) {
    return of(nodes, Map.of(), ManifestSet.of(List.of()));
  }

  /** The nodes in input order. */
  public List<NodeInfo> nodes() {
    return nodes;
  }

  /** The node of a name. */
  public Optional<NodeInfo> node(String name) {
    Integer position = positions.get(name);
    return position == null ? Optional.empty() : Optional.of(nodes.get(position));
  }

  /** The place of a node among {@link #nodes()}, from 0, by its name. */
  public OptionalInt position(String name) {
    Integer position = positions.get(name);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** What is known of an image by its full name, tag included. */
  public Optional<ImageState> image(String name) {
    return Optional.ofNullable(images.get(name));
  }

  /** Whether any image is known at all. */
  public boolean knowsImages() {
    return !images.isEmpty();
  }

  /** What the cluster has besides nodes and Pods. */
  public ManifestSet objects() {
    return objects;
  }

  /** The labels of a namespace. */
  public Map<String, String> namespaceLabels(String namespace) {
    return namespaces.labels(namespace);
  }

  /** The cluster's volumes. */
  public Storage storage() {
    return storage;
  }

  /** The same inventory that knows also the namespaces and the storage of a set of manifests. */
  public Inventory withCluster(ManifestSet manifests) {
    return new Inventory(
        nodes,
        positions,
        images,
        objects,
        new Namespaces(List.of(manifests, objects)),
        storage.with(manifests));
  }

  /** The same inventory with its volumes as they are now. */
  public Inventory withStorage(Storage changed) {
    return changed == storage
        ? this
        : new Inventory(nodes, positions, images, objects, namespaces, changed);
  }

  /**
   * The inventory with one more Pod on a node.
   *
   * @return this very inventory when there is no node of that name
   */
  public Inventory withPod(String node, PodInfo pod) {
    Integer position = positions.get(node);
    return position == null ? this : withNode(nodes.get(position).withPod(pod));
  }

  /** The inventory with another node in place of the one of that name, if there is one. */
  public Inventory withNode(NodeInfo node) {
    Integer position = positions.get(node.name());
    return position == null
        ? this
        : new Inventory(
            nodes.with(position, node), positions, images, objects, namespaces, storage);
  }

  /** The inventory with more nodes behind those that there are. */
  public Inventory withNodes(List<NodeInfo> more) {
    List<NodeInfo> all = new ArrayList<>(nodes);
    for (NodeInfo node : more) {
      all.add(node.at(all.size()));
    }
    return new Inventory(Slots.of(all), positions(all), images, objects, namespaces, storage);
  }

  /**
   * The inventory without some nodes and all that is on them: Pods and images. Volumes stay; one
   * that was about to be made for a Pod on such a node is there by then, and can be reached from
   * the node's zone, or from everywhere if the node has none.
   */
  public Inventory without(Set<String> names) {
    List<NodeInfo> left = new ArrayList<>(nodes.size());
    List<NodeInfo> lost = new ArrayList<>();
    for (NodeInfo node : nodes) {
      if (names.contains(node.name())) {
        lost.add(node);
      } else {
        left.add(node.order() == left.size() ? node : node.at(left.size()));
      }
    }
    Map<String, ImageState> imagesLeft = new HashMap<>(images.size() * 2);
    for (Map.Entry<String, ImageState> image : images.entrySet()) {
      Set<String> having = new HashSet<>(image.getValue().nodes());
      if (having.removeAll(names) && having.isEmpty()) {
        continue;
      }
      imagesLeft.put(image.getKey(), new ImageState(image.getValue().bytes(), having));
    }
    return new Inventory(
        Slots.of(left),
        positions(left),
        Map.copyOf(imagesLeft),
        objects,
        namespaces,
        storage.afterLoss(lost));
  }
}
