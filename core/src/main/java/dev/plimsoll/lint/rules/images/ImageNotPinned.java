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

/** An image that is not named by its digest. */
@LintRule(
    id = "image-not-pinned",
    severity = INFO,
    category = IMAGES,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_43",
      "kubescape:C-0306",
      "kics:7c81d34c-8e5a-402b-9798-9f442630e678",
      "datree:CONTAINERS_MISSING_IMAGE_VALUE_DIGEST"
    })
public final class ImageNotPinned implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Optional<ImageReference> image = site.image();
    if (image.isPresent() && image.get().digest().isEmpty()) {
      findings
          .report(site.container().image(), "the tag may be moved to another image")
          .help("add the digest, as in `:1.4.2@sha256:...`");
    }
  }
}
