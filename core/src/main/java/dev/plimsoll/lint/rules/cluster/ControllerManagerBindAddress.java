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

/** A controller manager that listens to the network. */
@LintRule(
    id = "controller-manager-bind-address",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_113",
      "trivy:KCV-0039",
      "kubescape:C-0150",
      "kics:46a2e9ec-6a5f-4faa-9d39-4ea44d5d87a2"
    })
public final class ControllerManagerBindAddress implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component manager : Component.all("kube-controller-manager", index)) {
      Setting setting = manager.flag("bind-address", "0.0.0.0");
      if (setting.isOpen()) {
        findings
            .about(manager.manifest())
            .report(setting, "the program listens on %s%s", setting.value(), setting.byDefault())
            .help(
                "set --bind-address=127.0.0.1, or another address that only those who need it reach");
      }
    }
  }
}
