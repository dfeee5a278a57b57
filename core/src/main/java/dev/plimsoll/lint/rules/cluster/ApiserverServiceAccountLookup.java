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

/** An API server that takes tokens of accounts that are gone. */
@LintRule(
    id = "apiserver-service-account-lookup",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_96",
      "trivy:KCV-0024",
      "kubescape:C-0135",
      "kics:a5530bd7-225a-48f9-91bb-f40b04200165"
    })
public final class ApiserverServiceAccountLookup implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("service-account-lookup", "true");
      if (setting.isOff()) {
        findings
            .about(server.manifest())
            .report(setting, "tokens of deleted service accounts go on working")
            .help("remove --service-account-lookup=false");
      }
    }
  }
}
