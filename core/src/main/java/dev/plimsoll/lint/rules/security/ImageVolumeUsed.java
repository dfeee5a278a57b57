package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.Volume;

/** A volume that is an image. */
@LintRule(
    id = "image-volume-used",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "volumes")
public final class ImageVolumeUsed implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    for (Volume volume : site.spec().volumes()) {
      if (volume.image().isPresent()) {
        findings
            .report(volume.image(), "volume %s is an image", volume.name().orElse(""))
            .help("see that the image is checked as those of containers are");
      }
    }
  }
}
