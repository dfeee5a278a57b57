package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.PodSpec;

/** A Pod that asks for each outside name five times. */
@LintRule(
    id = "dns-config-missing",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "kube-linter:dnsconfig-options")
public final class DnsConfigMissing implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    PodSpec spec = site.spec();
    boolean clusters = spec.dnsPolicy().orElse("ClusterFirst").startsWith("ClusterFirst");
    if (clusters && spec.dnsConfig().options().isEmpty()) {
      findings
          .report(spec.dnsConfig(), "each name outside the cluster is asked for five times")
          .help("set dnsConfig.options to {name: ndots, value: \"2\"}");
    }
  }
}
