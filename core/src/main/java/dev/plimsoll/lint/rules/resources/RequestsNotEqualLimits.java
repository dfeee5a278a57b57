package dev.plimsoll.lint.rules.resources;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RESOURCES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.model.ResourceRequirements;
import dev.plimsoll.tree.Field;
import java.util.List;

/** A container that is not guaranteed what it may use. */
@LintRule(
    id = "requests-not-equal-limits",
    severity = INFO,
    category = RESOURCES,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "kube-score:container-resource-requests-equal-limits")
public final class RequestsNotEqualLimits implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    ResourceRequirements own = site.container().resources();
    for (String resource : List.of("cpu", "memory")) {
      Field<Quantity> limit = own.limits().value(resource);
      Field<Quantity> request = own.requests().value(resource);
      boolean same =
          !request.isPresent() || request.orElse(Quantity.ZERO).equals(limit.orElse(Quantity.ZERO));
      if (site.isLongRunning() && (!limit.isPresent() || !same)) {
        findings
            .report(
                limit.isPresent() ? request : limit,
                "container %s is not guaranteed the %s that it may use",
                site.name(),
                resource)
            .help("set request and limit of cpu and memory to the same");
        return;
      }
    }
  }
}
