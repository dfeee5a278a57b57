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

/** An API server with a plugin that admits everything. */
@LintRule(
    id = "admission-always-admit",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_79",
      "trivy:KCV-0011",
      "kubescape:C-0122",
      "kics:ce30e584-b33f-4c7d-b418-a3d7027f8f60"
    })
public final class AdmissionAlwaysAdmit implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("enable-admission-plugins", "");
      if (setting.has("AlwaysAdmit")) {
        findings
            .about(server.manifest())
            .report(setting, "the plugin AlwaysAdmit takes every object")
            .help("remove AlwaysAdmit from --enable-admission-plugins");
      }
    }
  }
}
