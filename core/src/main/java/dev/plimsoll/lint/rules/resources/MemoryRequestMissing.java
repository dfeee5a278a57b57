package dev.plimsoll.lint.rules.resources;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RESOURCES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ResourceRequirements;

/** A container that is placed as if it needed no memory. */
@LintRule(
    id = "memory-request-missing",
    severity = INFO,
    category = RESOURCES,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-score:container-resources",
      "polaris:memoryRequestsMissing",
      "checkov:CKV_K8S_12",
      "trivy:KSV-0016",
      "kubesec:RequestsMemory",
      "kubescape:C-0004",
      "kubescape:C-0269",
      "kics:229588ef-8fde-40c8-8756-f4f2b5825ded",
      "datree:CONTAINERS_MISSING_MEMORY_REQUEST_KEY"
    })
public final class MemoryRequestMissing implements ContainerRule {

  private static final String MEMORY = "memory";

  @Override
  public void check(ContainerSite site, Findings findings) {
    ResourceRequirements own = site.container().resources();
    ResourceRequirements pods = site.pod().resources();
    if (!site.isLongRunning()
        || own.requests().has(MEMORY)
        || own.limits().has(MEMORY)
        || pods.requests().has(MEMORY)
        || pods.limits().has(MEMORY)
        || site.site().isLimitedByNamespace(MEMORY)) {
      return;
    }
    findings
        .report(
            own.requests().value(MEMORY),
            "container %s is placed as if it needed no memory",
            site.name())
        .help("set resources.requests.memory to what it needs, and the limit to the same");
  }
}
