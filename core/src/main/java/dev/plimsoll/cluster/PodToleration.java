package dev.plimsoll.cluster;

import java.util.List;

/**
 * A Pod's leave to run on nodes with certain taints.
 *
 * @param key the taint's key; empty with {@code Exists} for every key
 * @param operator {@code Equal} or {@code Exists}; empty is {@code Equal}
 * @param value the taint's value where the operator asks for one
 * @param effect the taint's effect; empty for every effect
 */
public record PodToleration(String key, String operator, String value, String effect) {

  /** Tolerates a taint of this key, whatever its value. */
  public static PodToleration exists(String key, String effect) {
    return new PodToleration(key, "Exists", "", effect);
  }

  /** Whether the taint does not matter to the Pod, as {@code ToleratesTaint} says. */
  public boolean tolerates(NodeTaint taint) {
    if (!effect.isEmpty() && !effect.equals(taint.effect())) {
      return false;
    }
    if (!key.isEmpty() && !key.equals(taint.key())) {
      return false;
    }
    return switch (operator) {
      case "", "Equal" -> value.equals(taint.value());
      case "Exists" -> true;
      default -> false;
    };
  }

  /** Whether any of them tolerates the taint. */
  public static boolean anyTolerates(List<PodToleration> tolerations, NodeTaint taint) {
    for (PodToleration toleration : tolerations) {
      if (toleration.tolerates(taint)) {
        return true;
      }
    }
    return false;
  }
}
