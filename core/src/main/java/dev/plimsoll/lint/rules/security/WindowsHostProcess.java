package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.WindowsSecurityContextOptions;

/** A Windows container that is a process of its node. */
@LintRule(
    id = "windows-host-process",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "hostProcess",
    sources = {
      "polaris:hostProcess",
      "trivy:KSV-0103",
      "pss:windowsHostProcess",
      "datree:EKS_INVALID_HOSTPROCESS_VALUE"
    })
public final class WindowsHostProcess implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    report(site.security().windowsOptions(), findings);
    for (ContainerLike container : site.spec().allContainers()) {
      report(container.securityContext().windowsOptions(), findings);
    }
  }

  private static void report(WindowsSecurityContextOptions options, Findings findings) {
    if (options.hostProcess().orElse(false)) {
      findings
          .report(options.hostProcess(), "this runs as a process of the Windows node")
          .help("remove hostProcess unless the program manages the node itself");
    }
  }
}
