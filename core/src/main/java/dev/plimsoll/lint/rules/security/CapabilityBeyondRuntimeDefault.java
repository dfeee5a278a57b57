package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Field;
import java.util.List;

/** A capability outside of those that container runtimes give by default. */
@LintRule(
    id = "capability-beyond-runtime-default",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "add",
    sources = {"trivy:KSV-0022", "pss:capabilities_baseline"})
public final class CapabilityBeyondRuntimeDefault implements ContainerRule {

  /** As the profile Baseline lists them; the empty name is nobody's. */
  private static final List<String> DEFAULTS =
      List.of(
          "AUDIT_WRITE",
          "CHOWN",
          "DAC_OVERRIDE",
          "FOWNER",
          "FSETID",
          "KILL",
          "MKNOD",
          "NET_BIND_SERVICE",
          "SETFCAP",
          "SETGID",
          "SETPCAP",
          "SETUID",
          "SYS_CHROOT");

  @Override
  public void check(ContainerSite site, Findings findings) {
    for (Field<String> added : site.security().capabilities().add()) {
      if (!DEFAULTS.contains(added.orElse(""))) {
        findings
            .report(added, "container %s gets the capability %s", site.name(), added.orElse(""))
            .help("remove it, or run the Pod where the profile Privileged is allowed");
      }
    }
  }
}
