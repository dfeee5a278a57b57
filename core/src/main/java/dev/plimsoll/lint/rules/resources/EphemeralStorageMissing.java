package dev.plimsoll.lint.rules.resources;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RESOURCES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ResourceRequirements;

/** A container that may fill the disk of its node. */
@LintRule(
    id = "ephemeral-storage-missing",
    severity = INFO,
    category = RESOURCES,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "kube-score:container-ephemeral-storage-request-and-limit")
public final class EphemeralStorageMissing implements ContainerRule {

  private static final String STORAGE = "ephemeral-storage";

  @Override
  public void check(ContainerSite site, Findings findings) {
    ResourceRequirements own = site.container().resources();
    boolean both = own.requests().has(STORAGE) && own.limits().has(STORAGE);
    if (site.isLongRunning() && !both && !site.site().isLimitedByNamespace(STORAGE)) {
      boolean limited = own.limits().has(STORAGE);
      findings
          .report(
              (limited ? own.requests() : own.limits()).value(STORAGE),
              "container %s has no %s of disk",
              site.name(),
              limited ? "request" : "limit")
          .help("set ephemeral-storage in resources.requests and resources.limits");
    }
  }
}
