package dev.plimsoll.lint.rules.resources;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RESOURCES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.EmptyDirVolumeSource;
import dev.plimsoll.model.Volume;

/** A scratch folder that may fill the disk or the memory of its node. */
@LintRule(
    id = "empty-dir-unbounded",
    severity = INFO,
    category = RESOURCES,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "emptyDir")
public final class EmptyDirUnbounded implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    for (Volume volume : site.spec().volumes()) {
      EmptyDirVolumeSource folder = volume.emptyDir();
      if (folder.isPresent() && !folder.sizeLimit().isPresent()) {
        findings
            .report(
                folder.sizeLimit(),
                "volume %s may fill its node's %s",
                volume.name().orElse(""),
                folder.medium().is("Memory") ? "memory" : "disk")
            .help("set sizeLimit");
      }
    }
  }
}
