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
    id = "apiserver-audit-log-max-backup",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_93",
      "trivy:KCV-0021",
      "kubescape:C-0132",
      "kics:768aab52-2504-4a2f-a3e3-329d5a679848"
    })
public final class ApiserverAuditLogMaxBackup implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("audit-log-maxbackup", "");
      if (setting.isBelow(10) && !server.auditsElsewhere()) {
        findings
            .about(server.manifest())
            .report(setting, "fewer than 10 old audit logs are asked for")
            .help("set --audit-log-maxbackup=10 or more");
      }
    }
  }
}
