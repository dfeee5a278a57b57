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

/** A controller manager without a key to sign tokens. */
@LintRule(
    id = "controller-manager-signing-key",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_110",
      "trivy:KCV-0036",
      "kubescape:C-0147",
      "kics:ccc98ff7-68a7-436e-9218-185cb0b0b780"
    })
public final class ControllerManagerSigningKey implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component manager : Component.all("kube-controller-manager", index)) {
      Setting setting = manager.flag("service-account-private-key-file", "");
      if (setting.isMissing()) {
        findings
            .about(manager.manifest())
            .report(setting, "tokens of service accounts are not signed with a key of their own")
            .help("set --service-account-private-key-file");
      }
    }
  }
}
