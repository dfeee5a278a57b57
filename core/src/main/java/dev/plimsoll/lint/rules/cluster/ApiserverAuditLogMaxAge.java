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
    id = "apiserver-audit-log-max-age",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_92",
      "trivy:KCV-0020",
      "kubescape:C-0131",
      "kics:da9f3aa8-fbfb-472f-b5a1-576127944218"
    })
public final class ApiserverAuditLogMaxAge implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("audit-log-maxage", "");
      if (setting.isBelow(30) && !server.auditsElsewhere()) {
        findings
            .about(server.manifest())
            .report(setting, "audit logs are not kept for 30 days")
            .help("set --audit-log-maxage=30 or more");
      }
    }
  }
}
