package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Field;

/** A container that sees the parts of /proc that are hidden for a reason. */
@LintRule(
    id = "unmasked-proc-mount",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "procMount",
    sources = {
      "kube-linter:unsafe-proc-mount",
      "polaris:procMount",
      "trivy:KSV-0027",
      "pss:procMount",
      "kics:f922827f-aab6-447c-832a-e1ff63312bd3"
    })
public final class UnmaskedProcMount implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Field<String> mount = site.security().procMount();
    boolean excused = site.site().isInUserNamespace() && site.site().isAtLeast(35);
    if (mount.isPresent() && !mount.is("Default") && !mount.is("") && !excused) {
      findings
          .report(mount, "container %s sees what /proc hides for a reason", site.name())
          .help("remove procMount, or set hostUsers: false to run containers in containers")
          .remove(Fix.Safety.UNSAFE, "remove procMount", mount);
    }
  }
}
