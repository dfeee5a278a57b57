package dev.plimsoll.cluster;

import java.util.Map;
import java.util.Set;

/**
 * One term of an affinity between Pods: some Pods, and how near they are meant.
 *
 * @param pods the Pods
 * @param namespaces the namespaces that they are in, by name
 * @param namespaceSelector the same by label
 * @param topologyKey the node label whose value is the same for nodes that are near
 */
public record PodTerm(
    LabelQuery pods, Set<String> namespaces, LabelQuery namespaceSelector, String topologyKey) {

  /** Copies the set. */
  public PodTerm {
    namespaces = Set.copyOf(namespaces);
  }

  /**
   * Whether a Pod is meant, as {@code AffinityTerm.Matches} says.
   *
   * @param namespaceLabels the labels of the Pod's namespace
   */
  public boolean matches(PodInfo pod, Map<String, String> namespaceLabels) {
    boolean inNamespace =
        namespaces.contains(pod.namespace()) || namespaceSelector.matches(namespaceLabels);
    return inNamespace && pods.matches(pod.labels());
  }
}
