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

/** An image whose tag is {@code latest}, said or meant. */
@LintRule(
    id = "image-tag-latest",
    severity = WARNING,
    category = IMAGES,
    since = "0.1",
    stability = STABLE,
    aliases = "image-tag-mutable",
    sources = {
      "kube-linter:latest-tag",
      "kube-score:container-image-tag",
      "polaris:tagNotSpecified",
      "checkov:CKV_K8S_14",
      "trivy:KSV-0013",
      "kics:583053b7-e632-46f0-b989-f81ff8045385",
      "datree:CONTAINERS_MISSING_IMAGE_VALUE_VERSION"
    })
public final class ImageTagLatest implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Optional<ImageReference> image = site.image();
    if (image.isEmpty() || !image.get().digest().isEmpty() || !image.get().isLatest()) {
      return; // a digest never moves, whatever the tag beside it says
    }
    String name = site.container().image().orElse("");
    String message =
        image.get().tag().isEmpty()
            ? "image `%s` has no tag, which means latest: it changes without notice"
            : "image `%s` changes without notice";
    findings
        .report(site.container().image(), message, name)
        .help("name the version you tested, as in `:1.4.2`, or a digest");
  }
}
