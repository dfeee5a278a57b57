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

/** An API server that lets a kubelet change what is not on its node. */
@LintRule(
    id = "admission-node-restriction",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_85",
      "trivy:KCV-0016",
      "kubescape:C-0127",
      "kics:33fc6923-6553-4fe6-9d3a-4efa51eb874b"
    })
public final class AdmissionNodeRestriction implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("enable-admission-plugins", "");
      if (setting.lacks("NodeRestriction")) {
        findings
            .about(server.manifest())
            .report(setting, "a kubelet may change other nodes and their Pods")
            .help("add NodeRestriction to --enable-admission-plugins");
      }
    }
  }
}
