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

/** An API server that does not keep who did what. */
@LintRule(
    id = "apiserver-audit-log-path",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_91",
      "trivy:KCV-0019",
      "kubescape:C-0067",
      "kubescape:C-0130",
      "kics:73e251f0-363d-4e53-86e2-0a93592437eb"
    })
public final class ApiserverAuditLogPath implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("audit-log-path", "");
      if (setting.isMissing() && !server.flag("audit-webhook-config-file", "").isWritten()) {
        findings
            .about(server.manifest())
            .report(setting, "no audit log is written")
            .help("set --audit-log-path, and --audit-policy-file");
      }
    }
  }
}
