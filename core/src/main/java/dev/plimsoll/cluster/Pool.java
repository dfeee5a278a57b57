package dev.plimsoll.cluster;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Located;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The like nodes of a pool, and how many of them there could be.
 *
 * @param name what their names start with
 * @param count how many there are
 * @param zones their zones, in turn; none for no zone
 * @param allocatable what each offers
 * @param labels what each is labelled with, beside its own name and zone
 * @param taints what each is tainted with
 * @param scale how many there may be
 * @param price what one costs an hour, if that is said
 * @param manifest the inventory that it is written in
 * @param at where
 */
public record Pool(
    String name,
    int count,
    List<String> zones,
    Resources allocatable,
    Map<String, String> labels,
    List<NodeTaint> taints,
    Scale scale,
    Optional<BigDecimal> price,
    Manifest manifest,
    Located at) {

  /**
   * How many nodes a pool may have.
   *
   * @param min as few, 0 where nothing is said
   * @param max as many, if that is said
   */
  public record Scale(int min, OptionalInt max) {}

  /** Copies the lists. */
  public Pool {
    zones = List.copyOf(zones);
    taints = List.copyOf(taints);
  }

  /**
   * A node of the pool on which nothing runs yet.
   *
   * @param index which one, from 0; also past those that there are
   * @param order its place in the inventory
   */
  public NodeInfo node(int index, int order) {
    String nodeName = nodeName(index);
    Map<String, String> own = new LinkedHashMap<>();
    own.put(NodeInfo.HOSTNAME, nodeName);
    if (!zones.isEmpty()) {
      own.put(NodeInfo.ZONE, zones.get(index % zones.size()));
    }
    own.putAll(labels);
    return NodeInfo.empty(nodeName, order, own, taints, false, allocatable);
  }

  /** What a node of the pool is called. */
  public String nodeName(int index) {
    return name + "-" + index;
  }
}
