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

/** A kubelet whose serving certificate runs out. */
@LintRule(
    id = "kubelet-rotate-server-certificate",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"trivy:KCV-0091", "kubescape:C-0183", "kics:1c621b8e-2c6a-44f5-bd6a-fb0fb7ba33e2"})
public final class KubeletRotateServerCertificate implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component kubelet : Component.kubelets(index)) {
      Setting flag = kubelet.flag("feature-gates", "");
      Setting field =
          kubelet.setting("", "", "featureGates.RotateKubeletServerCertificate", "true");
      Setting setting = field.isOff() ? field : flag;
      if (field.isOff() || flag.has("RotateKubeletServerCertificate=false")) {
        findings
            .about(kubelet.manifest())
            .report(setting, "the serving certificate of the kubelet is not renewed")
            .help("remove RotateKubeletServerCertificate: false");
      }
    }
  }
}
