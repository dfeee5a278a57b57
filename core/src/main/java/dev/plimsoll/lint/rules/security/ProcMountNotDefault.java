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

/** A container that asks for another /proc, be it in a Pod with users of its own. */
@LintRule(
    id = "proc-mount-not-default",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "pss:procMount_restricted")
public final class ProcMountNotDefault implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Field<String> mount = site.security().procMount();
    if (mount.isPresent() && !mount.is("Default")) {
      findings
          .report(mount, "container %s asks for a /proc with nothing hidden", site.name())
          .help("remove procMount, or run the Pod where the profile Baseline is allowed")
          .remove(Fix.Safety.UNSAFE, "remove procMount", mount);
    }
  }
}
