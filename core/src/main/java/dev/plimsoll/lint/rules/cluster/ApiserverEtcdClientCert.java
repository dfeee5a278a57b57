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

/** An API server that etcd cannot tell from anybody else. */
@LintRule(
    id = "apiserver-etcd-client-cert",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_99",
      "trivy:KCV-0026",
      "kubescape:C-0137",
      "kics:895a5a95-3756-4b04-9924-2f3bc93181bd"
    })
public final class ApiserverEtcdClientCert implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting certificate = server.flag("etcd-certfile", "");
      Setting key = server.flag("etcd-keyfile", "");
      if (certificate.isMissing() || key.isMissing()) {
        findings
            .about(server.manifest())
            .report(
                certificate.isMissing() ? certificate : key,
                "etcd is asked without a client certificate: --%s is not set",
                certificate.isMissing() ? "etcd-certfile" : "etcd-keyfile")
            .help("set --etcd-certfile and --etcd-keyfile");
      }
    }
  }
}
