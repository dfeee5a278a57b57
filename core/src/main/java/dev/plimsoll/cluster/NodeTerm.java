package dev.plimsoll.cluster;

import dev.plimsoll.model.LabelRequirement;
import java.util.List;

/**
 * One term of a node affinity: conditions on a node that must all hold.
 *
 * @param labels conditions on the node's labels
 * @param fields conditions on its fields, of which there is one: {@code metadata.name}
 */
public record NodeTerm(List<LabelRequirement> labels, List<LabelRequirement> fields) {

  /** The one field that can be asked for. */
  public static final String NAME_FIELD = "metadata.name";

  /** Copies the lists. */
  public NodeTerm {
    labels = List.copyOf(labels);
    fields = List.copyOf(fields);
  }

  /** Whether a node meets it; an empty term meets no node, as {@code nodeaffinity} has it. */
  public boolean matches(NodeInfo node) {
    if (labels.isEmpty() && fields.isEmpty()) {
      return false;
    }
    for (LabelRequirement requirement : labels) {
      if (!requirement.matches(node.labels())) {
        return false;
      }
    }
    for (LabelRequirement field : fields) {
      if (!fieldMatches(field, node.name())) {
        return false;
      }
    }
    return true;
  }

  private static boolean fieldMatches(LabelRequirement field, String nodeName) {
    if (field.values().size() != 1) {
      return false;
    }
    // A field that there is not reads as the empty string.
    boolean same = field.values().get(0).equals(field.key().equals(NAME_FIELD) ? nodeName : "");
    return switch (field.operator()) {
      case "In" -> same;
      case "NotIn" -> !same;
      default -> false;
    };
  }
}
