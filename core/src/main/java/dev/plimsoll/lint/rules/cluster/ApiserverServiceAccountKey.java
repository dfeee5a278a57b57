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

/** An API server without a key of its own for tokens. */
@LintRule(
    id = "apiserver-service-account-key",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_97",
      "trivy:KCV-0025",
      "kubescape:C-0136",
      "kics:dab4ec72-ce2e-4732-b7c3-1757dcce01a1"
    })
public final class ApiserverServiceAccountKey implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("service-account-key-file", "");
      if (setting.isMissing()) {
        findings
            .about(server.manifest())
            .report(setting, "tokens are verified with the private key of the server")
            .help("set --service-account-key-file to a public key of its own");
      }
    }
  }
}
