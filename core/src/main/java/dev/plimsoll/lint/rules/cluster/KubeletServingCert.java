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

/** A kubelet whose certificate nobody signed. */
@LintRule(
    id = "kubelet-serving-cert",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_148",
      "trivy:KCV-0088",
      "trivy:KCV-0089",
      "kubescape:C-0181",
      "kics:fa750c81-93c2-4fab-9c6d-d3fd3ce3b89f"
    })
public final class KubeletServingCert implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component kubelet : Component.kubelets(index)) {
      if (kubelet
          .setting("rotate-server-certificates", "false", "serverTLSBootstrap", "false")
          .isOn()) {
        continue;
      }
      Setting certificate = kubelet.setting("tls-cert-file", "", "tlsCertFile", "");
      Setting key = kubelet.setting("tls-private-key-file", "", "tlsPrivateKeyFile", "");
      if (certificate.isMissing() || key.isMissing()) {
        findings
            .about(kubelet.manifest())
            .report(
                certificate.isMissing() ? certificate : key,
                "the kubelet makes a certificate for itself: %s is not set",
                certificate.isMissing() ? "tlsCertFile" : "tlsPrivateKeyFile")
            .help("set serverTLSBootstrap: true, or tlsCertFile and tlsPrivateKeyFile");
      }
    }
  }
}
