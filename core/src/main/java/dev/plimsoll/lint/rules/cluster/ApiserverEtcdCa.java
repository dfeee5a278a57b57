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

/** An API server that does not look whether it speaks to etcd. */
@LintRule(
    id = "apiserver-etcd-ca",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_102",
      "trivy:KCV-0029",
      "kubescape:C-0140",
      "kics:3f5ff8a7-5ad6-4d02-86f5-666307da1b20"
    })
public final class ApiserverEtcdCa implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("etcd-cafile", "");
      if (setting.isMissing()) {
        findings
            .about(server.manifest())
            .report(setting, "etcd's certificate is not verified")
            .help("set --etcd-cafile");
      }
    }
  }
}
