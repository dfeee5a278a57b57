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

/** An API server that serves profiles of itself. */
@LintRule(
    id = "apiserver-profiling",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_90",
      "trivy:KCV-0018",
      "kubescape:C-0129",
      "kics:2f491173-6375-4a84-b28e-a4e2b9a58a69"
    })
public final class ApiserverProfiling implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("profiling", "true");
      if (setting.isOn()) {
        findings
            .about(server.manifest())
            .report(setting, "profiles of the program are served%s", setting.byDefault())
            .help("set --profiling=false");
      }
    }
  }
}
