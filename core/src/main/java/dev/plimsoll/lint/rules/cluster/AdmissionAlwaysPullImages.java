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

/** An API server that lets Pods use what images their node has. */
@LintRule(
    id = "admission-always-pull-images",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_80",
      "trivy:KCV-0012",
      "kubescape:C-0123",
      "kics:a77f4d07-c6e0-4a48-8b35-0eeb51576f4f"
    })
public final class AdmissionAlwaysPullImages implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("enable-admission-plugins", "");
      if (setting.lacks("AlwaysPullImages")) {
        findings
            .about(server.manifest())
            .report(setting, "a Pod may use the private images that a node has already")
            .help("add AlwaysPullImages to --enable-admission-plugins");
      }
    }
  }
}
