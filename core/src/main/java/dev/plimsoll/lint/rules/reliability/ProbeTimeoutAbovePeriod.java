package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Probe;
import java.util.List;

/** A probe that is asked again before the last answer can be late. */
@LintRule(
    id = "probe-timeout-above-period",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    keys = "timeoutSeconds")
public final class ProbeTimeoutAbovePeriod implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    for (Probe probe :
        List.of(
            site.container().livenessProbe(),
            site.container().readinessProbe(),
            site.container().startupProbe())) {
      int period = probe.periodSeconds().orElse(10);
      int timeout = probe.timeoutSeconds().orElse(1);
      if (timeout > period && period > 0) {
        findings
            .report(
                probe.timeoutSeconds(),
                "the probe waits %s s for an answer, but is to ask every %s s",
                timeout,
                period)
            .help("set periodSeconds to at least timeoutSeconds; probes do not overlap")
            .related(probe.periodSeconds(), "the period");
      }
    }
  }
}
