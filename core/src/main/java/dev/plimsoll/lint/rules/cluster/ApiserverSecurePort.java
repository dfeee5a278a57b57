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

/** An API server that does not serve TLS. */
@LintRule(
    id = "apiserver-secure-port",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_89",
      "trivy:KCV-0017",
      "kubescape:C-0128",
      "kics:3d24b204-b73d-42cb-b0bf-1a5438c5f71e"
    })
public final class ApiserverSecurePort implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("secure-port", "6443");
      if (setting.is("0")) {
        findings
            .about(server.manifest())
            .report(setting, "the API server has no port with TLS")
            .help("remove --secure-port=0");
      }
    }
  }
}
