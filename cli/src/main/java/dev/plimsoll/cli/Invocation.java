package dev.plimsoll.cli;

import java.util.List;

/**
 * One call of a command.
 *
 * @param arguments the arguments as they were parsed
 * @param terminal where to read and write
 */
record Invocation(Arguments arguments, Terminal terminal) {

  /** What stands behind the options. */
  List<String> operands() {
    return arguments.operands();
  }
}
