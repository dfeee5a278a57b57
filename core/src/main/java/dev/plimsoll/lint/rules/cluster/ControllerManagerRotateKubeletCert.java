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

/** A controller manager that does not renew the certificates of kubelets. */
@LintRule(
    id = "controller-manager-rotate-kubelet-cert",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_112",
      "trivy:KCV-0038",
      "kubescape:C-0149",
      "kics:1c621b8e-2c6a-44f5-bd6a-fb0fb7ba33e2"
    })
public final class ControllerManagerRotateKubeletCert implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component manager : Component.all("kube-controller-manager", index)) {
      Setting setting = manager.flag("feature-gates", "");
      if (setting.has("RotateKubeletServerCertificate=false")) {
        findings
            .about(manager.manifest())
            .report(setting, "serving certificates of kubelets are not renewed")
            .help("remove RotateKubeletServerCertificate=false from --feature-gates");
      }
    }
  }
}
