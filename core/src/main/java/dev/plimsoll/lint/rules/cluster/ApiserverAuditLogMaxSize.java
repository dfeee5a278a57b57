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

/** An audit log that is thrown away early. */
@LintRule(
    id = "apiserver-audit-log-max-size",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_94",
      "trivy:KCV-0022",
      "kubescape:C-0133",
      "kics:35c0a471-f7c8-4993-aa2c-503a3c712a66"
    })
public final class ApiserverAuditLogMaxSize implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("audit-log-maxsize", "");
      if (setting.isBelow(100) && !server.auditsElsewhere()) {
        findings
            .about(server.manifest())
            .report(setting, "audit logs are cut before 100 megabytes")
            .help("set --audit-log-maxsize=100 or more");
      }
    }
  }
}
