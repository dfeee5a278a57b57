package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.ContainerSite.Role.MAIN;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;

/** A container that counts as ready as soon as it runs. */
@LintRule(
    id = "readiness-probe-missing",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-linter:no-readiness-probe",
      "kube-score:pod-probes",
      "polaris:readinessProbeMissing",
      "checkov:CKV_K8S_9",
      "kubescape:C-0018",
      "kics:a659f3b5-9bf0-438a-bd9a-7d3a6427f1e3",
      "datree:CONTAINERS_MISSING_READINESSPROBE_KEY"
    })
public final class ReadinessProbeMissing implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    if (site.isLongRunning()
        && site.role() == MAIN
        && !site.site().runsToEnd()
        && !site.container().readinessProbe().isPresent()) {
      findings
          .report(
              site.container().readinessProbe(),
              "container %s counts as ready as soon as it runs",
              site.name())
          .help("add a readinessProbe that succeeds once it can do its work");
    }
  }
}
