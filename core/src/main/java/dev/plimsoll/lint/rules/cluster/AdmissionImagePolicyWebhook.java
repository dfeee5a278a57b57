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

/** An API server that asks nobody which images may run. */
@LintRule(
    id = "admission-image-policy-webhook",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"kubescape:C-0289", "kics:14abda69-8e91-4acb-9931-76e2bee90284"})
public final class AdmissionImagePolicyWebhook implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("enable-admission-plugins", "");
      if (setting.lacks("ImagePolicyWebhook")) {
        findings
            .about(server.manifest())
            .report(setting, "nobody is asked which images may run")
            .help("add ImagePolicyWebhook to --enable-admission-plugins");
      }
    }
  }
}
