package dev.plimsoll.schedule;

import dev.plimsoll.cluster.PodInfo;

/**
 * A part of the scheduler's decision: a {@link Filter}, a {@link Score}, or both.
 *
 * <p>Plugins are stateless; what they work out for a Pod is handed back to them.
 */
public interface Plugin {

  /** Its name as kube-scheduler has it, which users see beside each node that it turns down. */
  String name();

  /**
   * Whether what it says of a Pod on a node depends on nothing but the Pod's {@linkplain
   * PodInfo#shape shape}, the {@linkplain PodInfo#nodeName node} that it names, that one node, and
   * what stays as it is while Pods are placed: images, and which nodes there are. It is then asked
   * again only about nodes that got a Pod since. Nothing may depend on which nodes are feasible.
   */
  default boolean isLocal(PodInfo pod) {
    return false;
  }
}
