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

/** A kubelet that does not see to its iptables chains. */
@LintRule(
    id = "kubelet-iptables-chains",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_145",
      "trivy:KCV-0084",
      "kubescape:C-0178",
      "kics:5f89001f-6dd9-49ff-9b15-d8cd71b617f4"
    })
public final class KubeletIptablesChains implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component kubelet : Component.kubelets(index)) {
      Setting setting =
          kubelet.setting("make-iptables-util-chains", "true", "makeIPTablesUtilChains", "true");
      if (setting.isOff()) {
        findings
            .about(kubelet.manifest())
            .report(setting, "the kubelet does not keep its iptables chains")
            .help("remove makeIPTablesUtilChains: false");
      }
    }
  }
}
