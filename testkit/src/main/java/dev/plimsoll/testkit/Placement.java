package dev.plimsoll.testkit;

import java.util.List;

/**
 * What the tool's scheduler decided about one pod.
 *
 * @param start where the pod's object starts in the file; an expectation anywhere in the object's
 *     lines is about it
 * @param end where the object ends, exclusive
 * @param nodes the equally good nodes of which the pod may get any; empty if it fits nowhere
 * @param message why it fits nowhere; empty if it does
 * @param file the name of the file, one of those in {@link SpecCase#files()}
 */
public record Placement(int start, int end, List<String> nodes, String message, String file) {

  public Placement {
    nodes = List.copyOf(nodes);
  }

  /** A pod of {@link SpecCase#DEFAULT_FILE} that may go to any of the nodes. */
  public static Placement placed(int start, int end, List<String> nodes) {
    return new Placement(start, end, nodes, "", SpecCase.DEFAULT_FILE);
  }

  /** A pod of {@link SpecCase#DEFAULT_FILE} that fits nowhere. */
  public static Placement unplaced(int start, int end, String message) {
    return new Placement(start, end, List.of(), message, SpecCase.DEFAULT_FILE);
  }

  @Override
  public String toString() {
    return nodes.isEmpty()
        ? "unplaced: \"" + message + "\""
        : "placed: " + String.join(", ", nodes);
  }
}
