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

/** A kubelet whose certificate runs out. */
@LintRule(
    id = "kubelet-rotate-certificates",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_149",
      "trivy:KCV-0090",
      "kubescape:C-0182",
      "kics:52d70f2e-3257-474c-b3dc-8ad9ba6a061a"
    })
public final class KubeletRotateCertificates implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component kubelet : Component.kubelets(index)) {
      Setting setting =
          kubelet.setting("rotate-certificates", "false", "rotateCertificates", "false");
      if (setting.isOff()) {
        findings
            .about(kubelet.manifest())
            .report(
                setting,
                "the client certificate of the kubelet is not renewed%s",
                setting.byDefault())
            .help("set rotateCertificates: true");
      }
    }
  }
}
