package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Container;
import dev.plimsoll.model.Deployment;
import dev.plimsoll.model.DeploymentSpec;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A Deployment that is called failed before its Pods can be available. */
@LintRule(
    id = "rollout-deadline-too-short",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE)
public final class RolloutDeadlineTooShort implements KindRule<Deployment> {

  @Override
  public String group() {
    return "apps";
  }

  @Override
  public String kind() {
    return "Deployment";
  }

  @Override
  public Deployment view(Located root) {
    return new Deployment(root);
  }

  @Override
  public void check(Deployment object, Findings findings) {
    DeploymentSpec spec = object.spec();
    int deadline = spec.progressDeadlineSeconds().orElse(600);
    int steady = spec.minReadySeconds().orElse(0);
    for (Container container : spec.template().spec().containers()) {
      Field<Integer> delay = container.readinessProbe().initialDelaySeconds();
      long earliest = (long) delay.orElse(0) + steady;
      if (delay.isPresent() && earliest >= deadline) {
        findings
            .report(
                delay,
                "a Pod is available after %s s at the earliest, the rollout failed after %s s",
                earliest,
                deadline)
            .help(
                "wait less, with a startupProbe for a slow start, or raise progressDeadlineSeconds")
            .related(spec.progressDeadlineSeconds(), "the deadline")
            .related(spec.minReadySeconds(), "for so long a Pod has to be ready");
      }
    }
  }
}
