package dev.plimsoll.maven;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.config.Options;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.report.FitReport;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Places the project's Pods on nodes as the scheduler would, and fails the build when one finds
 * none.
 */
@Mojo(
    name = "fit",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
@SuppressWarnings("FieldCanBeFinal") // Maven sets the parameters
public final class FitMojo extends PlimsollMojo {

  /**
   * The nodes: {@code minikube}, {@code kind}, {@code three-workers}, or a file or folder as {@code
   * kubectl get nodes -o yaml} writes it, as seen from the project's folder.
   */
  @Parameter(property = "plimsoll.nodes", required = true)
  private String nodes = "";

  @Override
  void run(Options options, Sources manifests) throws MojoExecutionException, MojoFailureException {
    FitReport fit = library(options).fit(manifests, inventory());
    write("fit", options, (format, setting) -> fit.render(format, setting, false));
    fit.placements().lines().forEach(line -> getLog().info(line));
    log(fit.report().diagnostics());
    requireReadable(fit.report().diagnostics());
    if (!fit.fits() || fit.report().has(Severity.ERROR)) {
      throw new MojoFailureException(fit.conclusion());
    }
    if (fit.report().summary().objects() == 0) {
      empty("no Kubernetes object in " + fit.report().summary().files() + " files");
    } else {
      getLog().info(fit.conclusion());
    }
  }

  private Sources inventory() throws MojoExecutionException {
    Optional<Sources> preset = Plimsoll.preset(nodes);
    if (preset.isPresent()) {
      return preset.get();
    }
    try {
      Path file = inProject(nodes);
      if (Files.exists(file)) {
        return read(file);
      }
    } catch (InvalidPathException bad) {
      getLog().debug(bad);
    }
    throw new MojoExecutionException(
        "nodes: `"
            + nodes
            + "` is no file here and no preset; presets are "
            + String.join(", ", Plimsoll.presets()));
  }
}
