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

/** A kubelet that takes no client certificates. */
@LintRule(
    id = "kubelet-client-ca",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_140",
      "trivy:KCV-0081",
      "kubescape:C-0070",
      "kubescape:C-0174",
      "kics:e0e00aba-5f1c-4981-a542-9a9563c0ee20"
    })
public final class KubeletClientCa implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component kubelet : Component.kubelets(index)) {
      Setting setting =
          kubelet.setting("client-ca-file", "", "authentication.x509.clientCAFile", "");
      if (setting.isMissing()) {
        findings
            .about(kubelet.manifest())
            .report(setting, "the kubelet cannot verify client certificates")
            .help("set authentication.x509.clientCAFile, or --client-ca-file");
      }
    }
  }
}
