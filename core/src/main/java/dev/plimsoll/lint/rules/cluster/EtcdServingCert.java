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

/** An etcd that speaks in the clear. */
@LintRule(
    id = "etcd-serving-cert",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_116",
      "trivy:KCV-0042",
      "kubescape:C-0153",
      "kics:075ca296-6768-4322-aea2-ba5063b969a9"
    })
public final class EtcdServingCert implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component etcd : Component.all("etcd", index)) {
      Setting certificate = etcd.flag("cert-file", "");
      Setting key = etcd.flag("key-file", "");
      if (certificate.isMissing() || key.isMissing()) {
        findings
            .about(etcd.manifest())
            .report(
                certificate.isMissing() ? certificate : key,
                "etcd answers without TLS: --%s is not set",
                certificate.isMissing() ? "cert-file" : "key-file")
            .help("set --cert-file and --key-file");
      }
    }
  }
}
