package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ContainerPort;

/** A container that listens on a port below 1024. */
@LintRule(
    id = "privileged-container-port",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "ports",
    sources = {"kube-linter:privileged-ports", "trivy:KSV-0117"})
public final class PrivilegedContainerPort implements ContainerRule {

  private static final int FIRST_FREE = 1024;

  @Override
  public void check(ContainerSite site, Findings findings) {
    if (site.site().isWindows()) {
      return;
    }
    for (ContainerPort port : site.container().ports()) {
      int number = port.containerPort().orElse(0);
      if (number > 0 && number < FIRST_FREE) {
        findings
            .report(port.containerPort(), "port %s asks for the rights of root", number)
            .help("listen on a port from 1024 on; the Service can keep the low one");
      }
    }
  }
}
