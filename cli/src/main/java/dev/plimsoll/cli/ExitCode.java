package dev.plimsoll.cli;

/** What the process says to its caller. */
final class ExitCode {

  /** Nothing at or above the threshold. */
  static final int CLEAN = 0;

  /** Findings at or above the threshold, or a Pod without a node. */
  static final int FINDINGS = 1;

  /** Wrong use, unreadable input, or nothing was checked. */
  static final int USAGE = 2;

  /** A fault of Plimsoll's own. */
  static final int FAULT = 3;

  private ExitCode() {}
}
