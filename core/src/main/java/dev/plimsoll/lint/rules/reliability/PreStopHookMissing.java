package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.ContainerSite.Role.MAIN;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Lifecycle;

/** A container that ends before the last requests have found another one. */
@LintRule(
    id = "pre-stop-hook-missing",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "datree:CONTAINERS_MISSING_PRESTOP_KEY")
public final class PreStopHookMissing implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Lifecycle lifecycle = site.container().lifecycle();
    if (site.role() == MAIN && !site.site().runsToEnd() && !lifecycle.preStop().isPresent()) {
      findings
          .report(
              lifecycle.preStop(), "container %s ends while requests are on their way", site.name())
          .help("add a preStop hook that sleeps for some seconds, or wait for them in the program");
    }
  }
}
