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

/** A kubelet that allows every request. */
@LintRule(
    id = "kubelet-authorization-always-allow",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_139",
      "trivy:KCV-0080",
      "kubescape:C-0173",
      "kics:f1f4d8da-1ac4-47d0-b1aa-91e69d33f7d5"
    })
public final class KubeletAuthorizationAlwaysAllow implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component kubelet : Component.kubelets(index)) {
      Setting setting =
          kubelet.setting("authorization-mode", "AlwaysAllow", "authorization.mode", "Webhook");
      if (setting.is("AlwaysAllow")) {
        findings
            .about(kubelet.manifest())
            .report(setting, "whoever reaches the kubelet may do everything%s", setting.byDefault())
            .help("set authorization.mode: Webhook, or --authorization-mode=Webhook");
      }
    }
  }
}
