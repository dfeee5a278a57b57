package dev.plimsoll.lint.rules.images;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.IMAGES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.config.Setting;
import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ImageReference;
import java.util.List;
import java.util.Optional;

/** An image from somewhere else than agreed. */
@LintRule(
    id = "image-registry-not-allowed",
    severity = WARNING,
    category = IMAGES,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"trivy:KSV-0125", "kubescape:C-0078"})
public final class ImageRegistryNotAllowed implements ContainerRule {

  private static final Setting<List<String>> ALLOWED =
      Setting.texts(
          "allowed",
          "registries, or repositories and the paths that they begin with",
          Setting.Form.TEXT);

  @Override
  public List<Setting<?>> settings() {
    return List.of(ALLOWED);
  }

  @Override
  public void check(ContainerSite site, Findings findings) {
    List<String> allowed = findings.setting(ALLOWED);
    Optional<ImageReference> image = site.container().imageReference();
    if (allowed.isEmpty() || image.isEmpty()) {
      return;
    }
    String name = image.get().registry() + "/" + image.get().repository();
    for (String place : allowed) {
      String whole = place.endsWith("/") ? place : place + "/";
      if ((name + "/").startsWith(whole)) {
        return;
      }
    }
    findings
        .report(site.container().image(), "images are not to come from %s", name)
        .help("take it from one of " + String.join(", ", allowed));
  }
}
