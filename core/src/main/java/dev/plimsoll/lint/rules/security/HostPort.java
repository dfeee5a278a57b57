package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ContainerPort;

/** A container that takes a port of its node. */
@LintRule(
    id = "host-port",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "hostPort",
    sources = {
      "polaris:hostPortSet",
      "checkov:CKV_K8S_26",
      "trivy:KSV-0024",
      "pss:hostPorts",
      "kubescape:C-0044",
      "kics:2b1836f1-dcce-416e-8e16-da8c71920633",
      "datree:CONTAINERS_INCORRECT_KEY_HOSTPORT"
    })
public final class HostPort implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    for (ContainerPort port : site.container().ports()) {
      if (port.hostPort().orElse(0) != 0 && !site.pod().usesHostNetwork()) {
        findings
            .report(port.hostPort(), "container %s takes a port of its node", site.name())
            .help("remove hostPort and put a Service before the Pod");
      }
    }
  }
}
