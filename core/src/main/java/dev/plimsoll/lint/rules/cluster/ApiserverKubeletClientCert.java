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

/** An API server that kubelets cannot tell from anybody else. */
@LintRule(
    id = "apiserver-kubelet-client-cert",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_72",
      "trivy:KCV-0005",
      "kubescape:C-0116",
      "kics:36a27826-1bf5-49da-aeb0-a60a30c0e834"
    })
public final class ApiserverKubeletClientCert implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting certificate = server.flag("kubelet-client-certificate", "");
      Setting key = server.flag("kubelet-client-key", "");
      if (certificate.isMissing() || key.isMissing()) {
        findings
            .about(server.manifest())
            .report(
                certificate.isMissing() ? certificate : key,
                "kubelets are asked without a client certificate: --%s is not set",
                certificate.isMissing() ? "kubelet-client-certificate" : "kubelet-client-key")
            .help("set --kubelet-client-certificate and --kubelet-client-key");
      }
    }
  }
}
