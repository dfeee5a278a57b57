package dev.plimsoll.lint.rules.resources;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RESOURCES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ResourceRequirements;

/** A container that may take all the memory of its node. */
@LintRule(
    id = "missing-memory-limit",
    severity = WARNING,
    category = RESOURCES,
    since = "0.1",
    stability = STABLE,
    aliases = "memory-limit-missing",
    sources = {
      "kube-linter:unset-memory-requirements",
      "polaris:memoryLimitsMissing",
      "checkov:CKV_K8S_13",
      "trivy:KSV-0018",
      "kubesec:LimitsMemory",
      "kubescape:C-0271",
      "kics:b14d1bc4-a208-45db-92f0-e21f8e2588e9",
      "datree:CONTAINERS_MISSING_MEMORY_LIMIT_KEY"
    })
public final class MissingMemoryLimit implements ContainerRule {

  private static final String MEMORY = "memory";

  @Override
  public void check(ContainerSite site, Findings findings) {
    ResourceRequirements own = site.container().resources();
    if (!site.isLongRunning()
        || own.limits().has(MEMORY)
        || site.pod().resources().limits().has(MEMORY)
        || site.site().isLimitedByNamespace(MEMORY)) {
      return;
    }
    findings
        .report(
            own.limits().value(MEMORY), "container %s may take all memory of its node", site.name())
        .help("set resources.limits.memory to what it needs at most")
        .related(own.requests().value(MEMORY), "what it requests");
  }
}
