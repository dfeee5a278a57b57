package dev.plimsoll.maven;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.config.FailOn;
import dev.plimsoll.config.Options;
import dev.plimsoll.config.OptionsException;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.Report;
import dev.plimsoll.suppression.Baseline;
import dev.plimsoll.suppression.BaselineReading;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks the Kubernetes manifests of the project: will they be accepted, and are they well made?
 * Runs late, so that whatever makes manifests has run before.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
@SuppressWarnings("FieldCanBeFinal") // Maven sets the parameters
public final class CheckMojo extends PlimsollMojo {

  /**
   * From which severity on findings fail the build: {@code error} (the default), {@code warning},
   * {@code info} or {@code never}.
   */
  @Parameter(property = "plimsoll.failOn")
  private @Nullable String failOn;

  /** The rules that run, by id, code or category; those that are on by default if none is named. */
  @Parameter(property = "plimsoll.select")
  private List<String> select = List.of();

  /** The rules that do not run, by id, code or category. */
  @Parameter(property = "plimsoll.ignore")
  private List<String> ignore = List.of();

  /** The file with the findings of a day gone by, which are not spoken of. */
  @Parameter(property = "plimsoll.baseline")
  private @Nullable String baseline;

  /** Runs also rules that are still being tried out. */
  @Parameter(property = "plimsoll.preview", defaultValue = "false")
  private boolean preview;

  /**
   * The tools whose annotations silence the rules that cover their checks: {@code kube-linter},
   * {@code kube-score}, {@code polaris}, {@code checkov}.
   */
  @Parameter(property = "plimsoll.annotationsOf")
  private List<String> annotationsOf = List.of();

  @Override
  Options refine(Options base) {
    Options options = base;
    if (!select.isEmpty()) {
      options = options.withSelect(select);
    }
    if (!ignore.isEmpty()) {
      options = options.withIgnore(ignore);
    }
    if (baseline != null) {
      options = options.withBaseline(name(inProject(baseline)));
    }
    if (preview) {
      options = options.withPreview(true);
    }
    if (!annotationsOf.isEmpty()) {
      options = options.withAnnotationsOf(annotationsOf);
    }
    return failOn == null ? options : options.withFailOn(threshold(failOn));
  }

  @Override
  void run(Options options, Sources manifests) throws MojoExecutionException, MojoFailureException {
    Plimsoll library = library(options);
    if (options.baseline().isPresent()) {
      library = library.tolerating(baseline(options.baseline().get()));
    }
    Report report = library.check(manifests);
    write("report", options, report::render);
    log(report.diagnostics());
    requireReadable(report.diagnostics());
    String conclusion = OutputFormat.conclusion(report);
    for (Diagnostic diagnostic : report.diagnostics()) {
      if (options.failOn().failsOn(diagnostic.severity())) {
        throw new MojoFailureException(conclusion);
      }
    }
    if (report.summary().isEmpty()) {
      empty("no Kubernetes object in " + report.summary().files() + " files");
    } else {
      getLog().info(conclusion);
    }
  }

  private Baseline baseline(String path) throws MojoExecutionException {
    Sources sources = readNamed(path);
    List<Diagnostic> problems = new ArrayList<>(sources.problems());
    Baseline read = Baseline.empty();
    for (Sources.Source source : sources.all()) {
      BaselineReading reading = Baseline.read(source.file());
      read = reading.baseline();
      problems.addAll(reading.problems());
    }
    requireNone(problems);
    return read;
  }

  private static FailOn threshold(String word) {
    return FailOn.parse(word)
        .orElseThrow(
            () -> new OptionsException("failOn", "`" + word + "` is no severity", FailOn.WORDS));
  }
}
