package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.SecurityContext;
import dev.plimsoll.tree.Field;

/** A Pod whose processes are in root's group. */
@LintRule(
    id = "root-group",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = {"runAsGroup", "fsGroup", "supplementalGroups"},
    sources = "trivy:KSV-0116")
public final class RootGroup implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    if (site.isInUserNamespace()) {
      return;
    }
    report(site.security().runAsGroup(), "runAsGroup", findings);
    report(site.security().fsGroup(), "fsGroup", findings);
    for (Field<Long> group : site.security().supplementalGroups()) {
      report(group, "supplementalGroups", findings);
    }
    for (ContainerLike container : site.spec().allContainers()) {
      SecurityContext own = container.securityContext();
      report(own.runAsGroup(), "runAsGroup", findings);
    }
  }

  private static void report(Field<Long> group, String name, Findings findings) {
    if (group.isPresent() && group.orElse(1L) == 0) {
      findings
          .report(group, "%s is root's group", name)
          .help("choose a group other than 0 that owns just the files the Pod needs");
    }
  }
}
