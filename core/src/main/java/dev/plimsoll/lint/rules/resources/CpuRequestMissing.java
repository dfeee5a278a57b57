package dev.plimsoll.lint.rules.resources;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RESOURCES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ResourceRequirements;

/** A container that is placed as if it needed no CPU. */
@LintRule(
    id = "cpu-request-missing",
    severity = INFO,
    category = RESOURCES,
    since = "0.1",
    stability = STABLE,
    sources = {
      "kube-linter:unset-cpu-requirements",
      "kube-score:container-resources",
      "polaris:cpuRequestsMissing",
      "checkov:CKV_K8S_10",
      "trivy:KSV-0015",
      "kubesec:RequestsCPU",
      "kubescape:C-0050",
      "kubescape:C-0268",
      "kics:ca469dd4-c736-448f-8ac1-30a642705e0a",
      "datree:CONTAINERS_MISSING_CPU_REQUEST_KEY"
    })
public final class CpuRequestMissing implements ContainerRule {

  private static final String CPU = "cpu";

  @Override
  public void check(ContainerSite site, Findings findings) {
    ResourceRequirements own = site.container().resources();
    ResourceRequirements pods = site.pod().resources();
    if (!site.isLongRunning()
        || own.requests().has(CPU)
        || own.limits().has(CPU)
        || pods.requests().has(CPU)
        || pods.limits().has(CPU)
        || site.site().isLimitedByNamespace(CPU)) {
      return;
    }
    findings
        .report(
            own.requests().value(CPU), "container %s is placed as if it needed no CPU", site.name())
        .help("set resources.requests.cpu to what it uses on a usual day");
  }
}
