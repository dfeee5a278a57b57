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

/** A container that may use more memory than was planned for. */
@LintRule(
    id = "memory-request-not-limit",
    severity = INFO,
    category = RESOURCES,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "memory",
    sources = {
      "kube-score:container-memory-requests-equal-limits",
      "datree:EKS_INVALID_MEMORY_REQUEST_LIMIT"
    })
public final class MemoryRequestNotLimit implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Field<Quantity> limit = site.container().resources().limits().value("memory");
    Field<Quantity> request = site.container().resources().requests().value("memory");
    boolean both = limit.isPresent() && request.isPresent();
    if (site.isLongRunning()
        && request.isPresent()
        && !(both && request.orElse(Quantity.ZERO).equals(limit.orElse(Quantity.ZERO)))) {
      findings
          .report(
              both ? request : limit,
              "container %s may use more memory than its node keeps for it",
              site.name())
          .help("set request and limit of memory to the same");
    }
  }
}
