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

/** An API server that does not look whether a namespace is there. */
@LintRule(
    id = "admission-namespace-lifecycle",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_83",
      "trivy:KCV-0015",
      "kubescape:C-0126",
      "kics:1ffe7bf7-563b-4b3d-a71d-ba6bd8d49b37"
    })
public final class AdmissionNamespaceLifecycle implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("disable-admission-plugins", "");
      if (setting.has("NamespaceLifecycle")) {
        findings
            .about(server.manifest())
            .report(setting, "objects are made in namespaces that are gone")
            .help("remove NamespaceLifecycle from --disable-admission-plugins");
      }
    }
  }
}
