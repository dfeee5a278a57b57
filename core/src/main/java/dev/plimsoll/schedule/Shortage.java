package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Amounts;
import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.Resources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * That a node has too little of a resource.
 *
 * @param resource its name
 * @param wanted what the Pod asks for, in the unit of {@link Resources#amount}
 * @param free what is left on the node
 */
public record Shortage(String resource, long wanted, long free) {

  private static final String PLUGIN = "NodeResourcesFit";
  private static final String INSUFFICIENT = "Insufficient ";

  /** What nodes lack that were turned down for it, by their names. */
  static Map<String, List<Shortage>> of(
      PodInfo pod, Map<String, Rejection> rejected, Inventory inventory) {
    Map<String, List<Shortage>> all = new LinkedHashMap<>();
    for (Map.Entry<String, Rejection> entry : rejected.entrySet()) {
      Optional<NodeInfo> node = inventory.node(entry.getKey());
      if (!entry.getValue().plugin().equals(PLUGIN) || node.isEmpty()) {
        continue;
      }
      List<Shortage> some = new ArrayList<>();
      for (String reason : entry.getValue().reasons()) {
        if (reason.startsWith(INSUFFICIENT)) {
          String resource = reason.substring(INSUFFICIENT.length());
          some.add(
              new Shortage(resource, pod.requests().amount(resource), node.get().free(resource)));
        } else {
          some.add(new Shortage(Resources.PODS, 1, node.get().free(Resources.PODS)));
        }
      }
      all.put(entry.getKey(), some);
    }
    return all;
  }

  /** In words: {@code needs 500m, 320m free}. */
  public String words() {
    return "needs "
        + Amounts.say(resource, wanted)
        + ", "
        + (free > 0 ? Amounts.say(resource, free) : "nothing")
        + " free";
  }
}
