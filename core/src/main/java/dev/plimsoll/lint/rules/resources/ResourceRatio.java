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

/** A limit many times as large as its request. */
@LintRule(
    id = "resource-ratio",
    severity = INFO,
    category = RESOURCES,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "limits")
public final class ResourceRatio implements ContainerRule {

  private static final int MOST_TIMES = 4;

  @Override
  public void check(ContainerSite site, Findings findings) {
    ResourceRequirements own = site.container().resources();
    for (String resource : List.of("cpu", "memory")) {
      Field<Quantity> limit = own.limits().value(resource);
      long most = limit.orElse(Quantity.ZERO).milliValue();
      long least = own.requests().value(resource).orElse(Quantity.ZERO).milliValue();
      if (least > 0 && most / MOST_TIMES > least) {
        findings
            .report(
                limit, "the limit of %s is more than %s times the request", resource, MOST_TIMES)
            .help("raise the request to what the container uses, or lower the limit")
            .related(own.requests().value(resource), "the request");
      }
    }
  }
}
