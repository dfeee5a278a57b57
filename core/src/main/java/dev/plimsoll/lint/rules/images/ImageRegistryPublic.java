package dev.plimsoll.lint.rules.images;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.IMAGES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ImageReference;
import java.util.Optional;

/** An image from a registry where anybody may publish. */
@LintRule(
    id = "image-registry-public",
    severity = INFO,
    category = IMAGES,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"trivy:KSV-0034", "kubescape:C-0001"})
public final class ImageRegistryPublic implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Optional<ImageReference> image = site.image();
    if (image.isPresent() && isPublic(image.get().registry())) {
      findings
          .report(
              site.container().image(), "anybody may publish images at %s", image.get().registry())
          .help("copy the image to a registry of your own, and name that");
    }
  }

  private static boolean isPublic(String registry) {
    return switch (registry) {
      case "docker.io", "quay.io", "ghcr.io", "gcr.io", "public.ecr.aws", "registry.gitlab.com" ->
          true;
      default -> false;
    };
  }
}
