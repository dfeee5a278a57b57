package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Severity;

/** Paint for terminals: escape sequences, or none. */
public enum Style {
  /** No escape sequences. */
  PLAIN,
  /** The eight basic colours, which every terminal theme keeps readable. */
  COLOR;

  /** Text in the colour of a severity. */
  public String severity(Severity severity, String text) {
    String color =
        severity == Severity.ERROR ? "1;31" : severity == Severity.WARNING ? "1;33" : "1;36";
    return paint(color, text);
  }

  /** Text that stands out. */
  public String strong(String text) {
    return paint("1", text);
  }

  /** Text that keeps in the background: line numbers, frames, codes. */
  public String faint(String text) {
    return paint("2", text);
  }

  /** Text that says that all is well. */
  public String good(String text) {
    return paint("1;32", text);
  }

  /** A line that comes. */
  String added(String text) {
    return paint("32", text);
  }

  /** A line that goes. */
  String removed(String text) {
    return paint("31", text);
  }

  private String paint(String color, String text) {
    return this == PLAIN ? text : "\u001b[" + color + "m" + text + "\u001b[0m";
  }
}
