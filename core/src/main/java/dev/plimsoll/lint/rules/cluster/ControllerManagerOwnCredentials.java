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

/** Controllers that all are the same user. */
@LintRule(
    id = "controller-manager-own-credentials",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_108",
      "trivy:KCV-0035",
      "kubescape:C-0146",
      "kics:1acd93f1-5a37-45c0-aaac-82ece818be7d"
    })
public final class ControllerManagerOwnCredentials implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component manager : Component.all("kube-controller-manager", index)) {
      Setting setting = manager.flag("use-service-account-credentials", "false");
      if (setting.isOff()) {
        findings
            .about(manager.manifest())
            .report(setting, "all controllers share one identity%s", setting.byDefault())
            .help("set --use-service-account-credentials=true");
      }
    }
  }
}
