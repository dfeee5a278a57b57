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

/** A controller manager that keeps many ended Pods. */
@LintRule(
    id = "controller-manager-gc-threshold",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_106",
      "trivy:KCV-0033",
      "kubescape:C-0144",
      "kics:49113af4-29ca-458e-b8d4-724c01a4a24f"
    })
public final class ControllerManagerGcThreshold implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component manager : Component.all("kube-controller-manager", index)) {
      Setting setting = manager.flag("terminated-pod-gc-threshold", "");
      if (setting.isBelow(1)) {
        findings
            .about(manager.manifest())
            .report(setting, "how many ended Pods are kept is not said")
            .help("set --terminated-pod-gc-threshold, say to 1000");
      }
    }
  }
}
