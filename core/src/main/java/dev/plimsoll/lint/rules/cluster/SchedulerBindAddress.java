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

/** A scheduler that listens to the network. */
@LintRule(
    id = "scheduler-bind-address",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_115",
      "trivy:KCV-0041",
      "kubescape:C-0152",
      "kics:46a2e9ec-6a5f-4faa-9d39-4ea44d5d87a2"
    })
public final class SchedulerBindAddress implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component scheduler : Component.all("kube-scheduler", index)) {
      Setting setting = scheduler.flag("bind-address", "0.0.0.0");
      if (setting.isOpen()) {
        findings
            .about(scheduler.manifest())
            .report(setting, "the program listens on %s%s", setting.value(), setting.byDefault())
            .help(
                "set --bind-address=127.0.0.1, or another address that only those who need it reach");
      }
    }
  }
}
