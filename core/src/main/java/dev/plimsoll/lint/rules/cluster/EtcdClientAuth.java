package dev.plimsoll.lint.rules.cluster;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.CLUSTER;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Component;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.lint.Setting;
import dev.plimsoll.reference.Index;

/** An etcd that answers whoever asks. */
@LintRule(
    id = "etcd-client-auth",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_117",
      "trivy:KCV-0043",
      "kubescape:C-0154",
      "kics:9391103a-d8d7-4671-ac5d-606ba7ccb0ac"
    })
public final class EtcdClientAuth implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component etcd : Component.all("etcd", index)) {
      Setting setting = etcd.flag("client-cert-auth", "false");
      if (setting.isOff()) {
        findings
            .about(etcd.manifest())
            .report(setting, "etcd asks clients for no certificate%s", setting.byDefault())
            .help("set --client-cert-auth=true, and --trusted-ca-file");
      }
    }
  }
}
