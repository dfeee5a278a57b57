package dev.plimsoll.cluster;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ContainerImage;
import dev.plimsoll.model.Labels;
import dev.plimsoll.model.Node;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.model.Taint;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads Node objects as {@code kubectl get nodes -o yaml} writes them. */
final class NodeReader {

  private final Problems problems;
  private final Map<String, Long> imageSizes = new LinkedHashMap<>();
  private final Map<String, Set<String>> imageNodes = new LinkedHashMap<>();

  NodeReader(Problems problems) {
    this.problems = problems;
  }

  /** The node that an object describes. */
  NodeInfo read(Manifest manifest, int order) {
    Node node = new Node(manifest.root());
    String name = manifest.id().name();
    List<NodeTaint> taints = new ArrayList<>();
    for (Taint taint : node.spec().taints()) {
      taints.add(
          new NodeTaint(
              taint.key().orElse(""), taint.value().orElse(""), taint.effect().orElse("")));
    }
    rememberImages(node, name);
    return NodeInfo.empty(
            name,
            order,
            Labels.of(node.metadata().labels()),
            taints,
            node.spec().unschedulable().orElse(false),
            allocatable(manifest, node))
        .declaring(declaredFeatures(manifest));
  }

  private static Set<String> declaredFeatures(Manifest manifest) {
    Set<String> features = new LinkedHashSet<>();
    for (Field<String> feature :
        Items.of(manifest.root().field("status").field("declaredFeatures"), Field::text)) {
      features.add(feature.orElse(""));
    }
    return features;
  }

  /** The images of all nodes that were read; one name has one size, that of its first node. */
  Map<String, ImageState> images() {
    Map<String, ImageState> images = new LinkedHashMap<>();
    for (Map.Entry<String, Long> size : imageSizes.entrySet()) {
      Set<String> nodes = imageNodes.getOrDefault(size.getKey(), Set.of());
      images.put(size.getKey(), new ImageState(size.getValue(), nodes));
    }
    return images;
  }

  private Resources allocatable(Manifest manifest, Node node) {
    // The API server fills in the capacity where nothing is said to be allocatable.
    Entries<Field<Quantity>> written =
        node.status().allocatable().isPresent()
            ? node.status().allocatable()
            : node.status().capacity();
    if (!written.isPresent()) {
      problems.error(
          manifest,
          Problems.NO_ALLOCATABLE,
          node.status().allocatable().at(),
          "the node says neither what is allocatable nor its capacity, so nothing fits on it",
          "give status.allocatable, as kubectl get nodes -o yaml does");
    }
    return resources(manifest, written, problems);
  }

  /** Amounts as written; what is no quantity is reported and counts as nothing. */
  static Resources resources(
      Manifest manifest, Entries<Field<Quantity>> written, Problems problems) {
    Resources resources = Resources.NONE;
    for (Entries.Entry<Field<Quantity>> entry : written) {
      String name = entry.key();
      Field<Quantity> quantity = entry.value();
      if (!quantity.isPresent()) {
        problems.error(
            manifest,
            Problems.FORMAT,
            quantity.at(),
            name + " is no quantity",
            "write a number with an optional unit: 500m, 4, 16Gi");
      } else if (quantity.orDefault().sign() < 0) {
        problems.error(
            manifest,
            Problems.FORMAT,
            quantity.at(),
            name + " is less than nothing",
            "write an amount of zero or more");
      } else {
        resources = resources.with(name, PodRequests.amount(name, quantity.orDefault()));
      }
    }
    return resources;
  }

  private void rememberImages(Node node, String name) {
    for (ContainerImage image : node.status().images()) {
      for (Field<String> tag : image.names()) {
        String full = tag.orElse("");
        imageSizes.putIfAbsent(full, image.sizeBytes().orElse(0L));
        imageNodes.computeIfAbsent(full, unused -> new LinkedHashSet<>()).add(name);
      }
    }
  }
}
