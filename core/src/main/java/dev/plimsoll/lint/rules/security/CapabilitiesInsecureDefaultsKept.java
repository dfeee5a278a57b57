package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import java.util.List;

/** A container that keeps the capabilities of the runtime that attackers like best. */
@LintRule(
    id = "capabilities-insecure-defaults-kept",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "polaris:insecureCapabilities")
public final class CapabilitiesInsecureDefaultsKept implements ContainerRule {

  private static final List<String> LIKED =
      List.of(
          "CHOWN",
          "DAC_OVERRIDE",
          "FSETID",
          "FOWNER",
          "MKNOD",
          "NET_RAW",
          "SETGID",
          "SETUID",
          "SETFCAP",
          "SETPCAP",
          "NET_BIND_SERVICE",
          "SYS_CHROOT",
          "KILL",
          "AUDIT_WRITE");

  @Override
  public void check(ContainerSite site, Findings findings) {
    if (site.site().isWindows() || site.drops("ALL")) {
      return;
    }
    for (String capability : LIKED) {
      if (!site.drops(capability)) {
        findings
            .report(
                site.security().capabilities().drop(),
                "container %s keeps %s",
                site.name(),
                capability)
            .help("set securityContext.capabilities.drop: [ALL] and add back what it needs")
            .add(
                Fix.Safety.UNSAFE,
                "drop ALL capabilities",
                site.security().capabilities().drop(),
                "ALL");
        return;
      }
    }
  }
}
