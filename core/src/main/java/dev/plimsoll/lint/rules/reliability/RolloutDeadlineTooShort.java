package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Deployment;
import dev.plimsoll.model.DeploymentSpec;
import dev.plimsoll.tree.Field;

/** A Deployment that is called failed before its Pods can be available. */
@LintRule(
    id = "rollout-deadline-too-short",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    kinds = "Deployment",
    keys = "initialDelaySeconds")
public final class RolloutDeadlineTooShort implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Field<Integer> delay = site.container().readinessProbe().initialDelaySeconds();
    if (!delay.isPresent() || !site.isLongRunning()) {
      return;
    }
    DeploymentSpec spec = new Deployment(site.site().manifest().root()).spec();
    int deadline = spec.progressDeadlineSeconds().orElse(600);
    long earliest = (long) delay.orElse(0) + spec.minReadySeconds().orElse(0);
    if (earliest >= deadline) {
      findings
          .report(
              delay,
              "a Pod is available after %s s at the earliest, the rollout failed after %s s",
              earliest,
              deadline)
          .help("wait less, with a startupProbe for a slow start, or raise progressDeadlineSeconds")
          .related(spec.progressDeadlineSeconds(), "the deadline")
          .related(spec.minReadySeconds(), "for so long a Pod has to be ready");
    }
  }
}
