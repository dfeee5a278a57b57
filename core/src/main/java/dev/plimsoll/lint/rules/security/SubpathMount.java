package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.VolumeMount;
import dev.plimsoll.tree.Field;

/** A mount of a part of a volume. */
@LintRule(
    id = "subpath-mount",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = {"subPath", "subPathExpr"},
    sources = {"kubescape:C-0058", "datree:CONTAINER_CVE2021_25741_INCORRECT_SUBPATH_KEY"})
public final class SubpathMount implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    for (VolumeMount mount : site.container().volumeMounts()) {
      Field<String> path = mount.subPath().isPresent() ? mount.subPath() : mount.subPathExpr();
      if (!path.orElse("").isEmpty()) {
        findings
            .report(path, "container %s mounts a part of a volume", site.name())
            .help("mount the whole volume, or list the files with items");
      }
    }
  }
}
