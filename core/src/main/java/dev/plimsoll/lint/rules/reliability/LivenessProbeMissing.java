package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;

/** A container that is not restarted when it hangs. */
@LintRule(
    id = "liveness-probe-missing",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-linter:no-liveness-probe",
      "kube-score:pod-probes",
      "polaris:livenessProbeMissing",
      "checkov:CKV_K8S_8",
      "kubescape:C-0056",
      "kics:ade74944-a674-4e00-859e-c6eab5bde441",
      "datree:CONTAINERS_MISSING_LIVENESSPROBE_KEY"
    })
public final class LivenessProbeMissing implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    if (site.isLongRunning()
        && !site.site().runsToEnd()
        && !site.container().livenessProbe().isPresent()) {
      findings
          .report(
              site.container().livenessProbe(),
              "container %s is not restarted when it hangs",
              site.name())
          .help("add a livenessProbe that fails only when a restart helps");
    }
  }
}
