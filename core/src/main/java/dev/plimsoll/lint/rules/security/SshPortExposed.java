package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ContainerPort;

/** A container that runs a server for secure shells. */
@LintRule(
    id = "ssh-port-exposed",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "ports",
    sources = {"kube-linter:ssh-port", "kubescape:C-0042"})
public final class SshPortExposed implements ContainerRule {

  private static final int SSH = 22;

  @Override
  public void check(ContainerSite site, Findings findings) {
    for (ContainerPort port : site.container().ports()) {
      if (port.containerPort().orElse(0) == SSH && port.protocol().orElse("TCP").equals("TCP")) {
        findings
            .report(port.containerPort(), "container %s is open to secure shells", site.name())
            .help("remove the server; kubectl exec opens a shell that is authorised and logged");
      }
    }
  }
}
