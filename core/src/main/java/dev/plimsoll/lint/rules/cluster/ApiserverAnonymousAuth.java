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

/** An API server that answers requests of nobody in particular. */
@LintRule(
    id = "apiserver-anonymous-auth",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_68",
      "trivy:KCV-0001",
      "kubescape:C-0113",
      "kics:1de5cc51-f376-4638-a940-20f2e85ae238"
    })
public final class ApiserverAnonymousAuth implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("anonymous-auth", "true");
      if (setting.isOn() && !server.flag("authentication-config", "").isWritten()) {
        findings
            .about(server.manifest())
            .report(setting, "requests without credentials are answered%s", setting.byDefault())
            .help(
                "set --anonymous-auth=false, or name the paths that anybody may ask for in --authentication-config");
      }
    }
  }
}
