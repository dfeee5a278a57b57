package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Field;

/** A group whose number the node may use for somebody else. */
@LintRule(
    id = "low-group-id",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-score:container-security-context-user-group-id",
      "trivy:KSV-0021",
      "kubesec:RunAsGroup",
      "datree:CONTAINERS_INCORRECT_RUNASGROUP_VALUE_LOWGID"
    })
public final class LowGroupId implements ContainerRule {

  private static final long LOWEST = 10_000;

  @Override
  public void check(ContainerSite site, Findings findings) {
    Field<Long> own = site.security().runAsGroup();
    Field<Long> group = own.isPresent() ? own : site.site().security().runAsGroup();
    if (site.site().isWindows() || site.site().isInUserNamespace() || group.orElse(0L) >= LOWEST) {
      return;
    }
    if (group.isPresent()) {
      findings
          .report(
              group,
              "group %s of container %s may exist on the node",
              group.orElse(0L),
              site.name())
          .help("choose a runAsGroup of 10000 or more");
    } else {
      findings
          .report(own, "container %s runs in whatever group its image names", site.name())
          .help("set securityContext.runAsGroup to a number of 10000 or more");
    }
  }
}
