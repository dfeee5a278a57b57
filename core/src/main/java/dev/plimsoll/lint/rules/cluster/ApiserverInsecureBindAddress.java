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

/** An API server with an address that asks for no login. */
@LintRule(
    id = "apiserver-insecure-bind-address",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"checkov:CKV_K8S_86", "kics:b9380fd3-5ffe-4d10-9290-13e18e71eee1"})
public final class ApiserverInsecureBindAddress implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("insecure-bind-address", "");
      if (setting.isWritten()) {
        findings
            .about(server.manifest())
            .report(setting, "the API is served without TLS or login")
            .help("remove --insecure-bind-address; it is gone since Kubernetes 1.24");
      }
    }
  }
}
