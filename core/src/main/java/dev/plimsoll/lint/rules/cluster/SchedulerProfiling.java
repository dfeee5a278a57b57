package dev.plimsoll.lint.rules.cluster;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.CLUSTER;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Component;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.lint.Setting;
import dev.plimsoll.reference.Index;

/** A scheduler that serves profiles of itself. */
@LintRule(
    id = "scheduler-profiling",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_114",
      "trivy:KCV-0040",
      "kubescape:C-0151",
      "kics:2f491173-6375-4a84-b28e-a4e2b9a58a69"
    })
public final class SchedulerProfiling implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component scheduler : Component.all("kube-scheduler", index)) {
      Setting setting = scheduler.flag("profiling", "true");
      if (setting.isOn()) {
        findings
            .about(scheduler.manifest())
            .report(setting, "profiles of the program are served%s", setting.byDefault())
            .help("set --profiling=false");
      }
    }
  }
}
