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

/** An API server that gives requests a long time. */
@LintRule(
    id = "apiserver-request-timeout",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_95",
      "kubescape:C-0134",
      "kics:d89a15bb-8dba-4c71-9529-bef6729b9c09"
    })
public final class ApiserverRequestTimeout implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("request-timeout", "1m0s");
      if (setting.isLongerThan(300)) {
        findings
            .about(server.manifest())
            .report(setting, "a request may take %s", setting.value())
            .help("set --request-timeout=60s, or leave it out");
      }
    }
  }
}
