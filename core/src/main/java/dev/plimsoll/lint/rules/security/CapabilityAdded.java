package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Field;

/** A container with more Linux capabilities than its runtime gives. */
@LintRule(
    id = "capability-added",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "add",
    sources = {
      "checkov:CKV_K8S_25",
      "trivy:KSV-0022",
      "kics:19ebaa28-fc86-4a58-bcfa-015c9e22fe40",
      "datree:EKS_INVALID_CAPABILITIES_EKS"
    })
public final class CapabilityAdded implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    for (Field<String> added : site.security().capabilities().add()) {
      findings
          .report(added, "container %s gets the capability %s", site.name(), added.orElse(""))
          .help("remove it unless the program fails without it; a sysctl or a volume may do");
    }
  }
}
