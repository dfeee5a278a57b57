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

/** A kubelet that uses another name than the host has. */
@LintRule(
    id = "kubelet-hostname-override",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_146",
      "trivy:KCV-0086",
      "kubescape:C-0179",
      "kics:bf36b900-b5ef-4828-adb7-70eb543b7cfb"
    })
public final class KubeletHostnameOverride implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component kubelet : Component.all("kubelet", index)) {
      Setting setting = kubelet.flag("hostname-override", "");
      if (setting.isWritten()) {
        findings
            .about(kubelet.manifest())
            .report(setting, "the node goes by another name than its own")
            .help("remove --hostname-override");
      }
    }
  }
}
