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

/** An API server whose certificate nobody signed. */
@LintRule(
    id = "apiserver-tls-cert",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_100",
      "trivy:KCV-0027",
      "kubescape:C-0138",
      "kics:fa750c81-93c2-4fab-9c6d-d3fd3ce3b89f"
    })
public final class ApiserverTlsCert implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting certificate = server.flag("tls-cert-file", "");
      Setting key = server.flag("tls-private-key-file", "");
      if (certificate.isMissing() || key.isMissing()) {
        findings
            .about(server.manifest())
            .report(
                certificate.isMissing() ? certificate : key,
                "the server makes a certificate for itself: --%s is not set",
                certificate.isMissing() ? "tls-cert-file" : "tls-private-key-file")
            .help("set --tls-cert-file and --tls-private-key-file");
      }
    }
  }
}
