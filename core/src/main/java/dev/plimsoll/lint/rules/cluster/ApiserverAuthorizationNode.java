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

/** An API server that does not hold kubelets to their node. */
@LintRule(
    id = "apiserver-authorization-node",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_75",
      "trivy:KCV-0008",
      "kubescape:C-0119",
      "kics:4d7ee40f-fc5d-427d-8cac-dffbe22d42d1"
    })
public final class ApiserverAuthorizationNode implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("authorization-mode", "AlwaysAllow");
      if (setting.lacks("Node") && !server.flag("authorization-config", "").isWritten()) {
        findings
            .about(server.manifest())
            .report(setting, "kubelets are not held to what their node needs")
            .help("add Node to --authorization-mode");
      }
    }
  }
}
