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

/** An API server that is not told what to audit. */
@LintRule(
    id = "apiserver-audit-policy-missing",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"kubescape:C-0160", "kics:13a49a2e-488e-4309-a7c0-d6b05577a5fb"})
public final class ApiserverAuditPolicyMissing implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("audit-policy-file", "");
      if (setting.isMissing()) {
        findings
            .about(server.manifest())
            .report(setting, "without a policy no request is audited")
            .help("set --audit-policy-file");
      }
    }
  }
}
