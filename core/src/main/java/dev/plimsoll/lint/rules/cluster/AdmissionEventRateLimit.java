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

/** An API server that takes events at any rate. */
@LintRule(
    id = "admission-event-rate-limit",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_78",
      "trivy:KCV-0010",
      "kubescape:C-0121",
      "kics:e0099af2-fe17-411f-9991-0de28fe15f3c"
    })
public final class AdmissionEventRateLimit implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("enable-admission-plugins", "");
      if (setting.lacks("EventRateLimit")) {
        findings
            .about(server.manifest())
            .report(setting, "nothing limits how many events are written")
            .help("add EventRateLimit to --enable-admission-plugins");
      }
    }
  }
}
