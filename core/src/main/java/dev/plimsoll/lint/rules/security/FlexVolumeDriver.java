package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.Volume;

/** A volume of a driver that is a program on the node. */
@LintRule(
    id = "flex-volume-driver",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "flexVolume")
public final class FlexVolumeDriver implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    for (Volume volume : site.spec().volumes()) {
      if (volume.flexVolume().isPresent()) {
        findings
            .report(volume.flexVolume().driver(), "flexVolume is deprecated since Kubernetes 1.23")
            .help("use the CSI driver of the same storage");
      }
    }
  }
}
