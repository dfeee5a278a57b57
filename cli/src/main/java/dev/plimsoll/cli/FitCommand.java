package dev.plimsoll.cli;

import dev.plimsoll.FileFilter;
import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.report.FitReport;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.Style;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code plimsoll fit}: will it run on these nodes? */
final class FitCommand implements Command {

  private static final String NODES = "nodes";
  private static final String DETAILS = "details";

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
        `kubectl get nodes,pods -A -o yaml` prints, or of NodeInventory objects. Nodes may also stand
        among the PATHs. Volumes and affinity between Pods are not yet considered.

        Examples:
          plimsoll fit k8s/ --nodes minikube
          plimsoll fit k8s/ --nodes cluster.yaml --format json --details
        """;
  }

  @Override
  public Options options() {
    return Flags.reporting()
        .addOption(Flags.value(NODES, "NODES", "the nodes: a preset, a file or a folder"))
        .addOption(Flags.flag(DETAILS, "tell every node's refusal and scores (json)"));
  }

  @Override
  public int run(Invocation invocation) {
    OutputFormat format = Flags.format(invocation);
    Style style = Flags.style(invocation);
    List<FileOutput> outputs = Flags.outputs(invocation);
    boolean details = invocation.arguments().has(DETAILS);
    Plimsoll plimsoll = Plimsoll.with(Flags.options(invocation));
    FitReport fit = plimsoll.fit(CheckCommand.sources(invocation), nodes(invocation));
    for (FileOutput output : outputs) {
      output.write(fit.render(output.format(), Style.PLAIN, details));
    }
    invocation.terminal().print(fit.render(format, style, details));
    return exitCode(fit);
  }

  private static Sources nodes(Invocation invocation) {
    String nodes = invocation.arguments().value(NODES);
    if (nodes == null) {
      return Sources.ofTexts(List.of());
    }
    Optional<Sources> preset = Plimsoll.preset(nodes);
    return preset.isPresent()
        ? preset.get()
        : Sources.read(List.of(nodes), InputStream.nullInputStream(), FileFilter.ALL);
  }

  private static int exitCode(FitReport fit) {
    boolean refused = false;
    for (Diagnostic diagnostic : fit.report().diagnostics()) {
      if (diagnostic.code().stage() == Stage.SOURCE) {
        return ExitCode.USAGE;
      }
      refused = true;
    }
    if (refused || !fit.fits()) {
      return ExitCode.FINDINGS;
    }
    return fit.report().summary().objects() == 0 ? ExitCode.USAGE : ExitCode.CLEAN;
  }
}
