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

/** A request for disk that differs from its limit. */
@LintRule(
    id = "ephemeral-storage-request-not-limit",
    severity = INFO,
    category = RESOURCES,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "ephemeral-storage",
    sources = "kube-score:container-ephemeral-storage-request-equals-limit")
public final class EphemeralStorageRequestNotLimit implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Field<Quantity> request = site.container().resources().requests().value("ephemeral-storage");
    Field<Quantity> limit = site.container().resources().limits().value("ephemeral-storage");
    if (request.isPresent()
        && limit.isPresent()
        && !request.orElse(Quantity.ZERO).equals(limit.orElse(Quantity.ZERO))) {
      findings
          .report(request, "container %s may write more than was planned for", site.name())
          .help("set request and limit of ephemeral-storage to the same")
          .related(limit, "the limit");
    }
  }
}
