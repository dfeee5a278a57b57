package dev.plimsoll.model;

/** The fields of a node that a selector may ask for. */
final class NodeFields {

  private static final String NAME = "metadata.name";

  private NodeFields() {}

  /** Whether the node of this name meets a demand, which must have exactly one value. */
  static boolean match(LabelRequirement requirement, String name) {
    if (requirement.values().size() != 1) {
      return false;
    }
    // A field that there is not reads as the empty string.
    String actual = requirement.key().equals(NAME) ? name : "";
    boolean same = requirement.values().get(0).equals(actual);
    return switch (requirement.operator()) {
      case "In" -> same;
      case "NotIn" -> !same;
      default -> false;
    };
  }
}
