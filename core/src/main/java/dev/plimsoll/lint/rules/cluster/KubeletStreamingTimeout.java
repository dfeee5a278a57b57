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

/** A kubelet that keeps idle connections for ever. */
@LintRule(
    id = "kubelet-streaming-timeout",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_143",
      "trivy:KCV-0085",
      "kubescape:C-0176",
      "kics:ed89b97d-04e9-4fd4-919f-ee5b27e555e9"
    })
public final class KubeletStreamingTimeout implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component kubelet : Component.kubelets(index)) {
      Setting setting =
          kubelet.setting(
              "streaming-connection-idle-timeout",
              "4h0m0s",
              "streamingConnectionIdleTimeout",
              "4h0m0s");
      if (setting.lastsForEver()) {
        findings
            .about(kubelet.manifest())
            .report(setting, "connections that nobody uses are never closed")
            .help("set streamingConnectionIdleTimeout: 5m");
      }
    }
  }
}
