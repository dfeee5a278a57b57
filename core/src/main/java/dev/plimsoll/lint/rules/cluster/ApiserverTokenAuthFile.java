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

/** An API server that knows people by a file of tokens. */
@LintRule(
    id = "apiserver-token-auth-file",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_70",
      "trivy:KCV-0002",
      "kubescape:C-0114",
      "kics:32ecd76e-7bbf-402e-bf48-8b9485749558"
    })
public final class ApiserverTokenAuthFile implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("token-auth-file", "");
      if (setting.isWritten()) {
        findings
            .about(server.manifest())
            .report(setting, "tokens are read from a file")
            .help("use client certificates, OpenID Connect or tokens of service accounts");
      }
    }
  }
}
