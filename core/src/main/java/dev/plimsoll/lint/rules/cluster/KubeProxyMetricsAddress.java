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

/** A kube-proxy that shows its metrics to the network. */
@LintRule(
    id = "kube-proxy-metrics-address",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "kubescape:C-0291")
public final class KubeProxyMetricsAddress implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component proxy :
        Component.all("kube-proxy", "kubeproxy.config.k8s.io", "KubeProxyConfiguration", index)) {
      Setting setting =
          proxy.setting(
              "metrics-bind-address", "127.0.0.1:10249", "metricsBindAddress", "127.0.0.1:10249");
      if (setting.isOpen()) {
        findings
            .about(proxy.manifest())
            .report(setting, "the metrics are served on %s", setting.value())
            .help("set metricsBindAddress: 127.0.0.1:10249, or leave it out");
      }
    }
  }
}
