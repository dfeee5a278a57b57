package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.TopologySpreadConstraint;

/** A spread constraint that leaves Pods pending. */
@LintRule(
    id = "topology-spread-may-block",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "topologySpreadConstraints",
    sources = "datree:EKS_INVALID_VALUE_DONOOTSCHEDULE")
public final class TopologySpreadMayBlock implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    for (TopologySpreadConstraint constraint : site.spec().topologySpreadConstraints()) {
      if (constraint.whenUnsatisfiable().is("DoNotSchedule")) {
        findings
            .report(constraint.whenUnsatisfiable(), "Pods stay pending when they cannot be spread")
            .help("use ScheduleAnyway, unless none is better than badly spread");
      }
    }
  }
}
