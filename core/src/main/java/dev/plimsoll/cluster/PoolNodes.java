package dev.plimsoll.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The like nodes of a pool.
 *
 * @param name what their names start with
 * @param count how many
 * @param zones their zones, in turn; none for no zone
 * @param allocatable what each offers
 * @param labels what each is labelled with, beside its own name and zone
 * @param taints what each is tainted with
 */
record PoolNodes(
    String name,
    int count,
    List<String> zones,
    Resources allocatable,
    Map<String, String> labels,
    List<NodeTaint> taints) {

  NodeInfo node(int index, int order) {
    String nodeName = name + "-" + index;
    Map<String, String> own = new LinkedHashMap<>();
    own.put("kubernetes.io/hostname", nodeName);
    if (!zones.isEmpty()) {
      own.put("topology.kubernetes.io/zone", zones.get(index % zones.size()));
    }
    own.putAll(labels);
    return NodeInfo.empty(nodeName, order, own, taints, false, allocatable);
  }
}
