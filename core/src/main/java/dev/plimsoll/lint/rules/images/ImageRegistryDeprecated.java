package dev.plimsoll.lint.rules.images;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.IMAGES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Finding;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ImageReference;
import dev.plimsoll.tree.Value;
import java.util.Optional;

/** An image in a registry that is closed or no longer fed. */
@LintRule(
    id = "image-registry-deprecated",
    severity = WARNING,
    category = IMAGES,
    since = "0.1",
    stability = STABLE,
    sources = "kubescape:C-0253")
public final class ImageRegistryDeprecated implements ContainerRule {

  /** Its images are in registry.k8s.io under the same names. */
  private static final String MIRRORED = "k8s.gcr.io/";

  @Override
  public void check(ContainerSite site, Findings findings) {
    Optional<ImageReference> image = site.container().imageReference();
    if (image.isEmpty()) {
      return;
    }
    String successor = successor(image.get().registry(), image.get().repository());
    if (!successor.isEmpty()) {
      Finding finding =
          findings
              .report(
                  site.container().image(), "%s gets no images any more", image.get().registry())
              .help("take the image from " + successor);
      String written = site.container().image().orElse("");
      // the other registries have other repositories, which nobody can tell from here
      if (written.startsWith(MIRRORED)) {
        finding.write(
            Fix.Safety.UNSAFE,
            "take the image from " + successor,
            site.container().image(),
            Value.text(successor + "/" + written.substring(MIRRORED.length())));
      }
    }
  }

  private static String successor(String registry, String repository) {
    return switch (registry) {
      case "k8s.gcr.io" -> "registry.k8s.io";
      case "gcr.io", "eu.gcr.io", "us.gcr.io", "asia.gcr.io" ->
          repository.startsWith("google_containers/") || repository.startsWith("google-containers/")
              ? "registry.k8s.io"
              : "";
      case "docker.pkg.github.com" -> "ghcr.io";
      default -> "";
    };
  }
}
