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

/** An API server that takes no client certificates. */
@LintRule(
    id = "apiserver-client-ca",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"trivy:KCV-0028", "kubescape:C-0139", "kics:e0e00aba-5f1c-4981-a542-9a9563c0ee20"})
public final class ApiserverClientCa implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("client-ca-file", "");
      if (setting.isMissing()) {
        findings
            .about(server.manifest())
            .report(setting, "client certificates are not looked at")
            .help("set --client-ca-file");
      }
    }
  }
}
