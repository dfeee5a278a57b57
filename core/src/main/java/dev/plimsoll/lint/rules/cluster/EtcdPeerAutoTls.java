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

/** Members of etcd whose certificates nobody signed. */
@LintRule(
    id = "etcd-peer-auto-tls",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"trivy:KCV-0047", "kubescape:C-0158", "kics:ae8827e2-4af9-4baa-9998-87539ae0d6f0"})
public final class EtcdPeerAutoTls implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component etcd : Component.all("etcd", index)) {
      Setting setting = etcd.flag("peer-auto-tls", "false");
      if (setting.isOn()) {
        findings
            .about(etcd.manifest())
            .report(setting, "members make their certificates themselves")
            .help("set --peer-cert-file and --peer-key-file in place of --peer-auto-tls");
      }
    }
  }
}
