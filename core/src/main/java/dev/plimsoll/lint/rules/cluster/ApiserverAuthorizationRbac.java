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

/** An API server that does not heed roles. */
@LintRule(
    id = "apiserver-authorization-rbac",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_77",
      "trivy:KCV-0009",
      "kubescape:C-0088",
      "kubescape:C-0120",
      "kics:1aa4a1ae-5dbb-48a1-9aa2-630ea4be208e"
    })
public final class ApiserverAuthorizationRbac implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("authorization-mode", "AlwaysAllow");
      if (setting.lacks("RBAC") && !server.flag("authorization-config", "").isWritten()) {
        findings
            .about(server.manifest())
            .report(setting, "Roles and their bindings have no effect")
            .help("add RBAC to --authorization-mode");
      }
    }
  }
}
