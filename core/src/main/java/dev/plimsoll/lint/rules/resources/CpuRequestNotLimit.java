package dev.plimsoll.lint.rules.resources;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RESOURCES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.tree.Field;

/** A container whose CPU limit differs from its request. */
@LintRule(
    id = "cpu-request-not-limit",
    severity = INFO,
    category = RESOURCES,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "cpu",
    sources = "kube-score:container-cpu-requests-equal-limits")
public final class CpuRequestNotLimit implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Field<Quantity> limit = site.container().resources().limits().value("cpu");
    Field<Quantity> request = site.container().resources().requests().value("cpu");
    boolean both = limit.isPresent() && request.isPresent();
    if (site.isLongRunning()
        && (limit.isPresent() || request.isPresent())
        && !(limit.isPresent() && !request.isPresent())
        && !(both && request.orElse(Quantity.ZERO).equals(limit.orElse(Quantity.ZERO)))) {
      findings
          .report(both ? request : limit, "container %s gets more or less CPU by luck", site.name())
          .help("set request and limit of cpu to the same");
    }
  }
}
