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

/** An etcd that takes anybody for a member. */
@LintRule(
    id = "etcd-peer-client-auth",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_121",
      "trivy:KCV-0046",
      "kubescape:C-0157",
      "kics:b7d0181d-0a9b-4611-9d1c-1ad4f0b620ff"
    })
public final class EtcdPeerClientAuth implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component etcd : Component.all("etcd", index)) {
      Setting setting = etcd.flag("peer-client-cert-auth", "false");
      if (setting.isOff()) {
        findings
            .about(etcd.manifest())
            .report(setting, "anybody may join as a member%s", setting.byDefault())
            .help("set --peer-client-cert-auth=true, and --peer-trusted-ca-file");
      }
    }
  }
}
