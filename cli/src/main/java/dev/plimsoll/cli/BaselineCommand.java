package dev.plimsoll.cli;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.Style;
import dev.plimsoll.suppression.Baseline;
import dev.plimsoll.suppression.Recording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.cli.Options;

/** {@code plimsoll baseline}: start green. */
final class BaselineCommand implements Command {

  private static final String GROW = "grow";
  private static final String PRUNE = "prune";

  @Override
  public String name() {
    return "baseline";
  }

  @Override
  public String operands() {
    return "[PATH...]";
  }

  @Override
  public String summary() {
    return "record today's findings, so that check speaks of new ones only";
  }

  @Override
  public String details() {
    return """
        Without --baseline, and without `baseline:` in a plimsoll.yaml, the file is plimsoll-baseline.yaml
        here. Where it exists, what has healed is removed from it and nothing is added, unless --grow says
        so. What the API server refuses is never recorded.
        Examples:
          plimsoll baseline k8s/
          plimsoll check k8s/ --baseline plimsoll-baseline.yaml
        """;
  }

  @Override
  public Options options() {
    return Flags.checking()
        .addOption(Flags.flag(GROW, "record also what was not recorded before"))
        .addOption(Flags.flag(PRUNE, "remove what is about objects that are not in these files"));
  }

  @Override
  public int run(Invocation invocation) {
    dev.plimsoll.config.Options options = Flags.options(invocation);
    Sources sources = CheckCommand.sources(invocation, options);
    options = Flags.nested(invocation, sources, options);
    Plimsoll plimsoll = Flags.plimsoll(options, invocation.terminal());
    String name = options.baseline().orElse(Baseline.NAME);
    Path file = invocation.terminal().folder().resolve(name);
    boolean exists = Files.exists(file);
    Baseline before = exists ? Flags.baseline(name, invocation.terminal()) : Baseline.empty();
    Recording recording =
        plimsoll.record(
            sources,
            before,
            !exists || invocation.arguments().has(GROW),
            invocation.arguments().has(PRUNE));
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < recording.refused().size(); i++) {
      OutputFormat.finding(recording.refused().get(i), Style.PLAIN, said);
      said.append('\n');
    }
    try {
      Files.write(file, recording.baseline().text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UsageException("cannot write " + name + ": " + broken.getMessage());
    }
    said.append(conclusion(name, exists, invocation.arguments().has(GROW), recording));
    invocation.terminal().print(said);
    return recording.refused().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private static String conclusion(
      String name, boolean existed, boolean grow, Recording recording) {
    StringBuilder said = new StringBuilder(name).append(": ");
    said.append(count(recording.baseline().size())).append(" recorded");
    if (existed) {
      said.append("; ").append(recording.healed()).append(" healed and removed");
      if (!recording.added().isEmpty()) {
        said.append("; ")
            .append(recording.added().size())
            .append(grow ? " added" : " new and not added (--grow does)");
      }
    }
    said.append('\n');
    if (!recording.refused().isEmpty()) {
      said.append(count(recording.refused().size()))
          .append(" above cannot be recorded: what the API server refuses has to be mended\n");
    }
    return said.toString();
  }

  private static String count(int number) {
    return number + (number == 1 ? " finding" : " findings");
  }
}
