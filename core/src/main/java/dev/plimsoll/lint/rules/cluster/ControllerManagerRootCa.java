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

/** A controller manager that gives Pods no authority to verify the API server by. */
@LintRule(
    id = "controller-manager-root-ca",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_111",
      "trivy:KCV-0037",
      "kubescape:C-0148",
      "kics:05fb986f-ac73-4ebb-a5b2-7faafa93d882"
    })
public final class ControllerManagerRootCa implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component manager : Component.all("kube-controller-manager", index)) {
      Setting setting = manager.flag("root-ca-file", "");
      if (setting.isMissing()) {
        findings
            .about(manager.manifest())
            .report(setting, "Pods cannot verify the API server")
            .help("set --root-ca-file");
      }
    }
  }
}
