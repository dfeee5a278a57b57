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

/** An API server that does not look whom it is speaking to. */
@LintRule(
    id = "apiserver-kubelet-ca",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_73",
      "trivy:KCV-0006",
      "kubescape:C-0117",
      "kics:ec18a0d3-0069-4a58-a7fb-fbfe0b4bbbe0"
    })
public final class ApiserverKubeletCa implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("kubelet-certificate-authority", "");
      if (setting.isMissing()) {
        findings
            .about(server.manifest())
            .report(setting, "the certificates of kubelets are not verified")
            .help(
                "set --kubelet-certificate-authority to the file with the authority that signs them");
      }
    }
  }
}
