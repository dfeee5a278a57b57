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

/** An API server that lets short-lived tokens live long. */
@LintRule(
    id = "apiserver-service-account-extend-token",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "kubescape:C-0290")
public final class ApiserverServiceAccountExtendToken implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("service-account-extend-token-expiration", "true");
      if (setting.isOn()) {
        findings
            .about(server.manifest())
            .report(setting, "tokens of an hour hold for a year%s", setting.byDefault())
            .help("set --service-account-extend-token-expiration=false");
      }
    }
  }
}
