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

/** An API server that speaks to kubelets in the clear. */
@LintRule(
    id = "apiserver-kubelet-https",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"checkov:CKV_K8S_71", "trivy:KCV-0004", "kics:cdc8b54e-6b16-4538-a1b0-35849dbe29cf"})
public final class ApiserverKubeletHttps implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("kubelet-https", "true");
      if (setting.isOff()) {
        findings
            .about(server.manifest())
            .report(setting, "the API server speaks to kubelets without TLS")
            .help("remove --kubelet-https; servers since Kubernetes 1.22 know TLS only");
      }
    }
  }
}
