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

/** Members of etcd that speak in the clear. */
@LintRule(
    id = "etcd-peer-cert",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_119",
      "trivy:KCV-0045",
      "kubescape:C-0156",
      "kics:09bb9e96-8da3-4736-b89a-b36814acca60"
    })
public final class EtcdPeerCert implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component etcd : Component.all("etcd", index)) {
      Setting certificate = etcd.flag("peer-cert-file", "");
      Setting key = etcd.flag("peer-key-file", "");
      if (certificate.isMissing() || key.isMissing()) {
        findings
            .about(etcd.manifest())
            .report(
                certificate.isMissing() ? certificate : key,
                "members of etcd speak to one another without TLS: --%s is not set",
                certificate.isMissing() ? "peer-cert-file" : "peer-key-file")
            .help("set --peer-cert-file and --peer-key-file");
      }
    }
  }
}
