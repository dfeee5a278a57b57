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

/** An API server that gives Pods no service account. */
@LintRule(
    id = "admission-service-account",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_82",
      "trivy:KCV-0014",
      "kubescape:C-0125",
      "kics:9587c890-0524-40c2-9ce2-663af7c2f063"
    })
public final class AdmissionServiceAccount implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("disable-admission-plugins", "");
      if (setting.has("ServiceAccount")) {
        findings
            .about(server.manifest())
            .report(setting, "Pods get no service account")
            .help("remove ServiceAccount from --disable-admission-plugins");
      }
    }
  }
}
