package dev.plimsoll.cluster;

import dev.plimsoll.model.LabelRequirement;
import java.util.List;
import java.util.Map;

/**
 * Which nodes a Pod demands and which it likes: {@code nodeSelector} and node affinity.
 *
 * @param selector labels that a node must have
 * @param demanding whether a required node affinity is written at all
 * @param required its terms, of which one must hold
 * @param preferred terms that are liked
 */
public record NodeChoice(
    Map<String, String> selector,
    boolean demanding,
    List<NodeTerm> required,
    List<PreferredTerm> preferred) {

  /** Any node will do. */
  public static final NodeChoice ANY = new NodeChoice(Map.of(), false, List.of(), List.of());

  /** Copies the lists. */
  public NodeChoice {
    required = List.copyOf(required);
    preferred = List.copyOf(preferred);
  }

  /** Whether every node is allowed. */
  public boolean allowsAll() {
    return selector.isEmpty() && !demanding;
  }

  /** Whether a node has what is demanded, as {@code RequiredNodeAffinity.Match} says. */
  public boolean allows(NodeInfo node) {
    for (Map.Entry<String, String> label : selector.entrySet()) {
      if (!label.getValue().equals(node.labels().get(label.getKey()))) {
        return false;
      }
    }
    if (!demanding) {
      return true;
    }
    for (NodeTerm term : required) {
      if (term.matches(node)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same for one node only, as the DaemonSet controller writes it: the node's name takes the
   * place of the required terms ({@code ReplaceDaemonSetPodNodeNameNodeAffinity}).
   */
  public NodeChoice onlyNode(String name) {
    LabelRequirement field = new LabelRequirement(NodeTerm.NAME_FIELD, "In", List.of(name));
    return new NodeChoice(
        selector, true, List.of(new NodeTerm(List.of(), List.of(field))), preferred);
  }
}
