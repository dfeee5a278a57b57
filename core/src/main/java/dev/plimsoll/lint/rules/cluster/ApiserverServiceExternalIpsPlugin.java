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

/** An API server that lets a Service claim the address of somebody else. */
@LintRule(
    id = "apiserver-service-external-ips-plugin",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "kubescape:C-0283")
public final class ApiserverServiceExternalIpsPlugin implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component server : Component.all("kube-apiserver", index)) {
      Setting setting = server.flag("enable-admission-plugins", "");
      if (setting.lacks("DenyServiceExternalIPs")) {
        findings
            .about(server.manifest())
            .report(setting, "Services may take any IP address for theirs")
            .help("add DenyServiceExternalIPs to --enable-admission-plugins");
      }
    }
  }
}
