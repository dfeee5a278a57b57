package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.VolumeMount;

/** A mount whose own mounts appear on the node. */
@LintRule(
    id = "mount-propagation-bidirectional",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "mountPropagation")
public final class MountPropagationBidirectional implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    for (VolumeMount mount : site.container().volumeMounts()) {
      if (mount.mountPropagation().is("Bidirectional")) {
        findings
            .report(
                mount.mountPropagation(),
                "what container %s mounts appears on its node",
                site.name())
            .help("use HostToContainer to see the node's mounts without adding to them");
      }
    }
  }
}
