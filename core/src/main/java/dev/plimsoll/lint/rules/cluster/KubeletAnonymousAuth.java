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

/** A kubelet that answers whoever asks. */
@LintRule(
    id = "kubelet-anonymous-auth",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_138",
      "trivy:KCV-0079",
      "kubescape:C-0069",
      "kubescape:C-0172",
      "kics:1de5cc51-f376-4638-a940-20f2e85ae238"
    })
public final class KubeletAnonymousAuth implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component kubelet : Component.kubelets(index)) {
      Setting setting =
          kubelet.setting("anonymous-auth", "true", "authentication.anonymous.enabled", "false");
      if (setting.isOn()) {
        findings
            .about(kubelet.manifest())
            .report(setting, "the kubelet answers anybody%s", setting.byDefault())
            .help("set authentication.anonymous.enabled: false, or --anonymous-auth=false");
      }
    }
  }
}
