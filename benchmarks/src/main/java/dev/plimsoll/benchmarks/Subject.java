package dev.plimsoll.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A process that is measured.
 *
 * @param name what the table calls it
 * @param command the command and its arguments
 * @param environment what is added to the environment
 * @param costs what was measured, one a round
 */
record Subject(
    String name, List<String> command, Map<String, String> environment, List<ProcessCost> costs) {

  Subject(String name, List<String> command, Map<String, String> environment) {
    this(name, command, environment, new ArrayList<>());
  }

  /** A builder that starts {@code prefix} and then the command, and drops all that it prints. */
  ProcessBuilder builder(List<String> prefix) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(whole);
    builder.environment().keySet().removeAll(List.of("PLIMSOLL_JAVA_OPTS", "PLIMSOLL_ARCHIVE"));
    builder.environment().putAll(environment);
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
  }
}
