package dev.plimsoll.cli;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.report.FitReport;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.Setting;
import dev.plimsoll.report.Style;
import dev.plimsoll.schedule.Simulator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code plimsoll fit}: will it run on these nodes? */
final class FitCommand implements Command {

  private static final String NODES = "nodes";
  private static final String DETAILS = "details";
  private static final String PREEMPT = "preempt";
  private static final String SCHEDULER_CONFIG = "scheduler-config";

  private static final Code NO_NODES = new Code(Stage.SCHEDULE, "no-nodes");

  @Override
  public String name() {
    return "fit";
  }

  @Override
  public String operands() {
    return "[PATH...]";
  }

  @Override
  public String summary() {
    return "will it run on these nodes: who goes where, and why not elsewhere?";
  }

  @Override
  public String details() {
    return """
        NODES is a preset (minikube, kind, three-workers), a file or folder of what
        `kubectl get nodes,pods,pv,pvc,sc -A -o yaml` prints, or of NodeInventory objects. Nodes may
        also stand among the PATHs. Claims need a StorageClass there: without one volumes are left out
        of a NodeInventory, and a claim that is missing among real Nodes is a Pod that finds no node.

        Examples:
          plimsoll fit k8s/ --nodes minikube
          plimsoll fit k8s/ --nodes cluster.yaml --format json --details
          plimsoll fit k8s/ --nodes cluster.yaml --scheduler-config kube-scheduler.yaml
        """;
  }

  @Override
  public Options options() {
    return Flags.reporting()
        .addOption(Flags.value(NODES, "NODES", "the nodes: a preset, a file or a folder"))
        .addOption(
            Flags.value(
                SCHEDULER_CONFIG, "FILE", "how the scheduler is configured: profiles, plugins"))
        .addOption(Flags.flag(PREEMPT, "say what would be evicted for a Pod without a node"))
        .addOption(Flags.flag(DETAILS, "tell every node's refusal and scores (json)"));
  }

  @Override
  public int run(Invocation invocation) {
    OutputFormat format = Flags.format(invocation);
    Style style = Flags.style(invocation);
    List<FileOutput> outputs = Flags.outputs(invocation);
    boolean details = invocation.arguments().has(DETAILS);
    dev.plimsoll.config.Options options = Flags.options(invocation);
    Plimsoll plimsoll = Flags.plimsoll(options, invocation.terminal());
    Sources sources = CheckCommand.sources(invocation, options);
    String nodes = invocation.arguments().value(NODES);
    FitReport fit =
        plimsoll.fit(
            sources,
            nodes == null ? Sources.ofTexts(List.of()) : nodes(nodes, invocation, options),
            scheduler(invocation, plimsoll, options));
    Setting setting = Flags.setting(options, invocation.terminal());
    for (FileOutput output : outputs) {
      output.write(fit.render(output.format(), setting, details));
    }
    invocation
        .terminal()
        .print(
            format == OutputFormat.TEXT
                ? fit.render(format, style, details)
                : fit.render(format, setting, details));
    return exitCode(fit, options);
  }

  /** The scheduler as its configuration says, if there is one. */
  private static Simulator scheduler(
      Invocation invocation, Plimsoll plimsoll, dev.plimsoll.config.Options options) {
    Simulator scheduler = Simulator.withDefaults();
    String file = invocation.arguments().value(SCHEDULER_CONFIG);
    if (file != null) {
      if (file.equals("-")) {
        throw new UsageException("--scheduler-config: name a file");
      }
      Sources read = invocation.terminal().read(List.of(file), options.limits());
      for (Diagnostic problem : read.problems()) {
        throw new UsageException("--scheduler-config: " + problem.message());
      }
      scheduler = plimsoll.scheduler(read);
    }
    return invocation.arguments().has(PREEMPT) ? scheduler.withPreemption() : scheduler;
  }

  private static Sources nodes(
      String name, Invocation invocation, dev.plimsoll.config.Options options) {
    Optional<Sources> preset = Plimsoll.preset(name);
    if (preset.isPresent()) {
      return preset.get();
    }
    if (name.equals("-") && invocation.operands().contains("-")) {
      throw new UsageException("standard input cannot be both the manifests and the nodes");
    }
    Sources read = invocation.terminal().read(List.of(name), options.limits());
    for (Diagnostic problem : read.problems()) {
      if (problem.code().name().equals("not-found")) {
        throw new UsageException(
            "--nodes: "
                + Words.quoted(name)
                + " is neither a preset nor a file or folder"
                + Words.choice(name, Plimsoll.presets()));
      }
    }
    return read;
  }

  private static int exitCode(FitReport fit, dev.plimsoll.config.Options options) {
    boolean failed = !fit.fits();
    for (Diagnostic diagnostic : fit.report().diagnostics()) {
      boolean nothing =
          diagnostic.code().stage() == Stage.SOURCE || diagnostic.code().equals(NO_NODES);
      if (nothing) {
        return ExitCode.USAGE;
      }
      // What is refused, or finds no node, is never green.
      failed |=
          diagnostic.severity() == Severity.ERROR
              || options.failOn().failsOn(diagnostic.severity());
    }
    if (failed) {
      return ExitCode.FINDINGS;
    }
    boolean empty = fit.simulation().placements().isEmpty() && !options.allowEmpty();
    return empty ? ExitCode.USAGE : ExitCode.CLEAN;
  }
}
