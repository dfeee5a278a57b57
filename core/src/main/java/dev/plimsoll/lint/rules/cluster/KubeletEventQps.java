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

/** A kubelet that drops events. */
@LintRule(
    id = "kubelet-event-qps",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_147",
      "trivy:KCV-0087",
      "kubescape:C-0180",
      "kics:1a07a446-8e61-4e4d-bc16-b0781fcb8211"
    })
public final class KubeletEventQps implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component kubelet : Component.kubelets(index)) {
      Setting setting = kubelet.setting("event-qps", "50", "eventRecordQPS", "50");
      if (setting.isBelow(50) && setting.isAbove(0)) {
        findings
            .about(kubelet.manifest())
            .report(setting, "at most %s events a second are recorded", setting.value())
            .help("set eventRecordQPS: 0 for no bound, or leave the default of 50");
      }
    }
  }
}
