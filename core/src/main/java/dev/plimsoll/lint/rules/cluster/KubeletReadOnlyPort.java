package dev.plimsoll.lint.rules.cluster;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.CLUSTER;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Component;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.lint.Setting;
import dev.plimsoll.reference.Index;

/** A kubelet with a port that asks for no login. */
@LintRule(
    id = "kubelet-read-only-port",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_141",
      "trivy:KCV-0082",
      "kubescape:C-0175",
      "kics:2940d48a-dc5e-4178-a3f8-bfbd80720b41"
    })
public final class KubeletReadOnlyPort implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component kubelet : Component.kubelets(index)) {
      Setting setting = kubelet.setting("read-only-port", "10255", "readOnlyPort", "0");
      if (setting.isAbove(0)) {
        findings
            .about(kubelet.manifest())
            .report(
                setting,
                "port %s shows all Pods of the node to anybody%s",
                setting.value(),
                setting.byDefault())
            .help("set readOnlyPort: 0, or --read-only-port=0");
      }
    }
  }
}
