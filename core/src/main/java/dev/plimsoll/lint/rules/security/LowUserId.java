package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Field;

/** A user whose number the node may use for somebody else. */
@LintRule(
    id = "low-user-id",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-score:container-security-context-user-group-id",
      "checkov:CKV_K8S_40",
      "trivy:KSV-0020",
      "kubesec:RunAsUser",
      "kics:02323c00-cdc3-4fdc-a310-4f2b3e7a1660",
      "datree:CONTAINERS_INCORRECT_RUNASUSER_VALUE_LOWUID"
    })
public final class LowUserId implements ContainerRule {

  private static final long LOWEST = 10_000;

  @Override
  public void check(ContainerSite site, Findings findings) {
    Field<Long> own = site.security().runAsUser();
    Field<Long> user = own.isPresent() ? own : site.site().security().runAsUser();
    if (site.site().isWindows() || site.site().isInUserNamespace() || user.orElse(0L) >= LOWEST) {
      return;
    }
    if (user.isPresent()) {
      findings
          .report(
              user, "user %s of container %s may exist on the node", user.orElse(0L), site.name())
          .help("choose a runAsUser of 10000 or more");
    } else {
      findings
          .report(own, "container %s runs as whatever user its image names", site.name())
          .help("set securityContext.runAsUser to a number of 10000 or more");
    }
  }
}
