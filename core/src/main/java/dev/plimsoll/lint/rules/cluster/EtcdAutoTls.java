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

/** An etcd whose certificate nobody signed. */
@LintRule(
    id = "etcd-auto-tls",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_118",
      "trivy:KCV-0044",
      "kubescape:C-0155",
      "kics:98ce8b81-7707-4734-aa39-627c6db3d84b"
    })
public final class EtcdAutoTls implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component etcd : Component.all("etcd", index)) {
      Setting setting = etcd.flag("auto-tls", "false");
      if (setting.isOn()) {
        findings
            .about(etcd.manifest())
            .report(setting, "etcd makes its certificate itself")
            .help("set --cert-file and --key-file in place of --auto-tls");
      }
    }
  }
}
