package dev.plimsoll.lint.rules.images;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.IMAGES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ImageReference;
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

  @Override
  public void check(ContainerSite site, Findings findings) {
    Optional<ImageReference> image = site.image();
    if (image.isEmpty()) {
      return;
    }
    String successor = successor(image.get().registry(), image.get().repository());
    if (!successor.isEmpty()) {
      findings
          .report(site.container().image(), "%s gets no images any more", image.get().registry())
          .help("take the image from " + successor);
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
