package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.ImageState;
import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.schedule.Prepared;
import dev.plimsoll.schedule.Score;
import java.util.List;
import java.util.Set;

/** Likes nodes that have the Pod's images already, the more the larger they are. */
public final class ImageLocality implements Score<Inventory> {

  private static final long MEBIBYTE = 1L << 20;

  /** Images smaller than this in sum do not matter. */
  private static final long LEAST = 23 * MEBIBYTE;

  /** More than this for each container does not matter either. */
  private static final long MOST_A_CONTAINER = 1000 * MEBIBYTE;

  private static final ImageState NOWHERE = new ImageState(0, Set.of());

  @Override
  public String name() {
    return "ImageLocality";
  }

  @Override
  public boolean isLocal(PodInfo pod) {
    return true;
  }

  @Override
  public boolean comparesNodes(Inventory nodes) {
    return nodes.knowsImages();
  }

  @Override
  public Prepared<Inventory> prepare(PodInfo pod, Inventory nodes, List<NodeInfo> feasible) {
    return Prepared.with(nodes);
  }

  @Override
  public long score(Inventory nodes, PodInfo pod, NodeInfo node) {
    List<String> images = pod.shape().images();
    if (!nodes.knowsImages() || images.isEmpty()) {
      return 0;
    }
    long sum = 0;
    for (String image : images) {
      ImageState state = nodes.image(image).orElse(NOWHERE);
      if (state.nodes().contains(node.name())) {
        // An image that most nodes have should not draw Pods to one of them.
        double spread = (double) state.nodes().size() / nodes.nodes().size();
        sum += (long) (state.bytes() * spread);
      }
    }
    long most = MOST_A_CONTAINER * images.size();
    return MAX * (Math.min(Math.max(sum, LEAST), most) - LEAST) / (most - LEAST);
  }
}
