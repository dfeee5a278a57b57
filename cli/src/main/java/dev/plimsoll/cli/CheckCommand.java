package dev.plimsoll.cli;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.Style;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.apache.commons.cli.Options;

/** {@code plimsoll check}: will it be accepted, and is it well made? */
final class CheckCommand implements Command {

  private static final String AS_SERVER = "as-server";
  private static final String SHOW_SUPPRESSED = "show-suppressed";

  /** From so many files on, several threads are quicker than the start of their pool costs. */
  private static final int MANY_FILES = 16;

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String operands() {
    return "[PATH...]";
  }

  @Override
  public String summary() {
    return "will it be accepted, and is it well made?";
  }

  @Override
  public String details() {
    return """
        Examples:
          plimsoll check k8s/
          helm template shop charts/shop | plimsoll check -
          plimsoll check k8s/ --format json --fail-on warning
          plimsoll check k8s/ --format github --output sarif=plimsoll.sarif --output junit=junit.xml
        """;
  }

  @Override
  public Options options() {
    return Flags.checking()
        .addOption(Flags.flag(AS_SERVER, "say what the API server would say and nothing else"))
        .addOption(
            Flags.flag(
                SHOW_SUPPRESSED, "show also what comments, annotations and the like ignore"));
  }

  @Override
  public int run(Invocation invocation) {
    dev.plimsoll.config.Options options =
        Flags.options(invocation).withAsServer(invocation.arguments().has(AS_SERVER));
    OutputFormat format = Flags.format(invocation);
    Style style = Flags.style(invocation);
    List<FileOutput> outputs = Flags.outputs(invocation);
    Sources sources = sources(invocation, options);
    options = Flags.nested(invocation, sources, options);
    Plimsoll plimsoll = Flags.plimsoll(options, invocation.terminal());
    if (options.baseline().isPresent()) {
      String baseline = options.baseline().get();
      plimsoll = plimsoll.tolerating(Flags.baseline(baseline, invocation.terminal()));
    }
    if (sources.all().size() >= MANY_FILES) {
      plimsoll = plimsoll.on(ForkJoinPool.commonPool());
    }
    Report report = plimsoll.check(sources);
    if (invocation.arguments().has(SHOW_SUPPRESSED)) {
      report = report.showingSuppressed();
    }
    for (FileOutput output : outputs) {
      output.write(report.render(output.format(), Flags.setting(options, invocation.terminal())));
    }
    invocation
        .terminal()
        .print(
            format == OutputFormat.TEXT
                ? report.render(format, style)
                : report.render(format, Flags.setting(options, invocation.terminal())));
    if (format != OutputFormat.TEXT && report.summary().isEmpty()) {
      invocation.terminal().complain("plimsoll: " + OutputFormat.conclusion(report) + "\n");
    }
    return exitCode(report, options);
  }

  /** The texts that the operands name; there must be one. */
  static Sources sources(Invocation invocation, dev.plimsoll.config.Options options) {
    if (invocation.operands().isEmpty()) {
      throw new UsageException("which files? name files or folders, or - for standard input");
    }
    return invocation.terminal().read(invocation.operands(), options.limits());
  }

  /** The exit code of a report. */
  static int exitCode(Report report, dev.plimsoll.config.Options options) {
    boolean failed = false;
    for (Diagnostic diagnostic : report.diagnostics()) {
      if (diagnostic.code().stage() == Stage.SOURCE) {
        return ExitCode.USAGE;
      }
      failed |= options.failOn().failsOn(diagnostic.severity());
    }
    if (failed) {
      return ExitCode.FINDINGS;
    }
    boolean empty = report.summary().isEmpty() && !options.allowEmpty();
    return empty ? ExitCode.USAGE : ExitCode.CLEAN;
  }
}
