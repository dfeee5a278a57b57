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

/** An API server with a port that asks for no login. */
@LintRule(
    id = "apiserver-insecure-port",
    severity = WARNING,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_88",
      "kubescape:C-0005",
      "kics:fa4def8c-1898-4a35-a139-7b76b1acdef0"
    })
public final class ApiserverInsecurePort implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("insecure-port", "0");
      if (setting.isAbove(0)) {
        findings
            .about(server.manifest())
            .report(setting, "port %s serves the API without TLS or login", setting.value())
            .help("set --insecure-port=0, or remove it: it is gone since Kubernetes 1.24");
      }
    }
  }
}
