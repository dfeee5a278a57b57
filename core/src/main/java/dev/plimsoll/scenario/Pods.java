package dev.plimsoll.scenario;

import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.diagnostic.ObjectName;

/** Pods in findings. */
final class Pods {

  private Pods() {}

  /** What a Pod is called in a finding. */
  static ObjectName name(PodInfo pod) {
    return new ObjectName("v1", "Pod", pod.namespace(), pod.name());
  }
}
