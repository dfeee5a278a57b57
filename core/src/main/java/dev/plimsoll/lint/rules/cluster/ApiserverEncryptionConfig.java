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

/** An API server that stores Secrets as they are. */
@LintRule(
    id = "apiserver-encryption-config",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_104",
      "trivy:KCV-0030",
      "kubescape:C-0141",
      "kics:cbd2db69-0b21-4c14-8a40-7710a50571a9"
    })
public final class ApiserverEncryptionConfig implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("encryption-provider-config", "");
      if (setting.isMissing()) {
        findings
            .about(server.manifest())
            .report(setting, "Secrets are stored in the clear")
            .help("set --encryption-provider-config");
      }
    }
  }
}
