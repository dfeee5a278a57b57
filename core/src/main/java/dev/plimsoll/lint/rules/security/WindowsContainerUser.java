package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Field;

/** A Windows container that runs as its administrator. */
@LintRule(
    id = "windows-container-user",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class WindowsContainerUser implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    if (!site.site().isWindows()) {
      return;
    }
    Field<String> own = site.security().windowsOptions().runAsUserName();
    Field<String> pods = site.site().security().windowsOptions().runAsUserName();
    Field<String> decisive = own.isPresent() ? own : pods;
    if (!decisive.is("ContainerUser")) {
      findings
          .report(decisive, "container %s may run as administrator", site.name())
          .help("set securityContext.windowsOptions.runAsUserName: ContainerUser");
    }
  }
}
