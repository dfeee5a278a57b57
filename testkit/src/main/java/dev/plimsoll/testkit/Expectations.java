package dev.plimsoll.testkit;

import java.util.List;

/**
 * What the comments of a manifest expect.
 *
 * @param stripped the text without these comments
 * @param otherComments all other comments, from {@code #} on
 */
record Expectations(
    List<Diagnosis> diagnoses,
    List<Placing> placings,
    String stripped,
    List<String> otherComments) {

  Expectations {
    diagnoses = List.copyOf(diagnoses);
    placings = List.copyOf(placings);
    otherComments = List.copyOf(otherComments);
  }

  /**
   * A finding that must be there.
   *
   * @param code the code, or its part behind the slash
   * @param message a part of the message; empty if any will do
   * @param start the first offset at which it may start; its exact start if {@code exact}
   * @param end the last offset at which it may start; its exact end if {@code exact}
   */
  record Diagnosis(
      String severity, String code, String message, int start, int end, boolean exact) {

    boolean accepts(Found found) {
      boolean there =
          exact
              ? found.start() == start && found.end() == end
              : found.start() >= start && found.start() <= end;
      return there
          && found.severity().equals(severity)
          && isAbout(found.code())
          && found.message().contains(message);
    }

    boolean isAbout(String other) {
      return other.equals(code) || (code.indexOf('/') < 0 && other.endsWith("/" + code));
    }

    @Override
    public String toString() {
      return severity + ": [" + code + "]" + (message.isEmpty() ? "" : " \"" + message + "\"");
    }
  }

  /**
   * A verdict of the scheduler that must be there.
   *
   * @param nodes the nodes the pods may be on; empty if they fit nowhere
   * @param message a part of the reason why they fit nowhere
   * @param start the offset of the line it stands on
   * @param end the offset of that line's end
   */
  record Placing(List<String> nodes, String message, int start, int end) {

    Placing {
      nodes = List.copyOf(nodes);
    }

    boolean isAbout(Placement pod) {
      return pod.start() <= end && (pod.end() > start || pod.start() >= start);
    }

    @Override
    public String toString() {
      return nodes.isEmpty()
          ? "unplaced: \"" + message + "\""
          : "placed: " + String.join(", ", nodes);
    }
  }
}
