package dev.plimsoll.lint.rules.resources;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RESOURCES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ResourceRequirements;

/** A container that may take all idle CPU time of its node. */
@LintRule(
    id = "cpu-limit-missing",
    severity = INFO,
    category = RESOURCES,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-score:container-resources",
      "polaris:cpuLimitsMissing",
      "checkov:CKV_K8S_11",
      "trivy:KSV-0011",
      "kubesec:LimitsCPU",
      "kubescape:C-0009",
      "kubescape:C-0050",
      "kubescape:C-0270",
      "kics:4ac0e2b7-d2d2-4af7-8799-e8de6721ccda",
      "datree:CONTAINERS_MISSING_CPU_LIMIT_KEY"
    })
public final class CpuLimitMissing implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    ResourceRequirements own = site.container().resources();
    if (site.isLongRunning()
        && !own.limits().has("cpu")
        && !site.pod().resources().limits().has("cpu")
        && !site.site().isLimitedByNamespace("cpu")) {
      findings
          .report(
              own.limits().value("cpu"),
              "container %s may take all idle CPU time of its node",
              site.name())
          .help("set resources.limits.cpu");
    }
  }
}
