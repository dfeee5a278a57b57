package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.Probe;
import dev.plimsoll.tree.Field;
import java.util.List;

/** A probe that leaves its times to the defaults. */
@LintRule(
    id = "probe-timing-defaulted",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = {"livenessProbe", "readinessProbe"},
    aliases = {
      "probe-initial-delay-missing",
      "probe-period-missing",
      "probe-timeout-missing",
      "probe-success-threshold-missing",
      "probe-failure-threshold-missing"
    },
    sources = {
      "datree:CONTAINERS_INCORRECT_INITIALDELAYSECONDS_VALUE",
      "datree:CONTAINERS_INCORRECT_PERIODSECONDS_VALUE",
      "datree:CONTAINERS_INCORRECT_TIMEOUTSECONDS_VALUE",
      "datree:CONTAINERS_INCORRECT_SUCCESSTHRESHOLD_VALUE",
      "datree:CONTAINERS_INCORRECT_FAILURETHRESHOLD_VALUE"
    })
public final class ProbeTimingDefaulted implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    ContainerLike container = site.container();
    for (Probe probe : List.of(container.livenessProbe(), container.readinessProbe())) {
      if (!probe.isPresent()) {
        continue;
      }
      for (Field<Integer> time :
          List.of(
              probe.initialDelaySeconds(),
              probe.periodSeconds(),
              probe.timeoutSeconds(),
              probe.successThreshold(),
              probe.failureThreshold())) {
        if (!time.isPresent()) {
          findings
              .report(time, "the probe leaves %s to its default", time.at().path().lastStep())
              .help("write down how long to wait, how often to ask, and how many failures count");
        }
      }
    }
  }
}
