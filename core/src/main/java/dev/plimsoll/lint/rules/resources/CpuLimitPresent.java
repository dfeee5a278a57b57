package dev.plimsoll.lint.rules.resources;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RESOURCES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.tree.Field;

/** A container that is slowed down although its node is idle. */
@LintRule(
    id = "cpu-limit-present",
    severity = INFO,
    category = RESOURCES,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "datree:EKS_INVALID_CPU_LIMIT")
public final class CpuLimitPresent implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Field<Quantity> limit = site.container().resources().limits().value("cpu");
    if (limit.isPresent()) {
      findings
          .report(limit, "container %s is slowed down although its node is idle", site.name())
          .help("remove the limit and keep the request, which is what shares are made from")
          .remove(Fix.Safety.UNSAFE, "remove the limit of cpu", limit);
    }
  }
}
