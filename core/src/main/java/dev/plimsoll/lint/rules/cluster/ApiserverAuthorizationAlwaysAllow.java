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

/** An API server that allows every request. */
@LintRule(
    id = "apiserver-authorization-always-allow",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_74",
      "trivy:KCV-0007",
      "kubescape:C-0118",
      "kics:f1f4d8da-1ac4-47d0-b1aa-91e69d33f7d5"
    })
public final class ApiserverAuthorizationAlwaysAllow implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("authorization-mode", "AlwaysAllow");
      if (setting.has("AlwaysAllow") && !server.flag("authorization-config", "").isWritten()) {
        findings
            .about(server.manifest())
            .report(setting, "everybody who is known may do everything%s", setting.byDefault())
            .help("set --authorization-mode=Node,RBAC");
      }
    }
  }
}
