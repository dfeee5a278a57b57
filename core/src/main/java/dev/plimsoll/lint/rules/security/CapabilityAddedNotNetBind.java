package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Field;

/** A capability other than the one to listen on low ports. */
@LintRule(
    id = "capability-added-not-net-bind",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "add",
    sources = {"trivy:KSV-0106", "pss:capabilities_restricted"})
public final class CapabilityAddedNotNetBind implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    if (site.site().saysWindows()) {
      return;
    }
    for (Field<String> added : site.security().capabilities().add()) {
      if (!added.is("NET_BIND_SERVICE")) {
        findings
            .report(added, "container %s gets the capability %s", site.name(), added.orElse(""))
            .help("add nothing but NET_BIND_SERVICE");
      }
    }
  }
}
