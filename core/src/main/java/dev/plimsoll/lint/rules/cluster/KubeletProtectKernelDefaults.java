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

/** A kubelet that overwrites what the node was hardened with. */
@LintRule(
    id = "kubelet-protect-kernel-defaults",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_144",
      "trivy:KCV-0083",
      "kubescape:C-0177",
      "kics:6cf42c97-facd-4fda-b8af-ea4529123355"
    })
public final class KubeletProtectKernelDefaults implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component kubelet : Component.kubelets(index)) {
      Setting setting =
          kubelet.setting("protect-kernel-defaults", "false", "protectKernelDefaults", "false");
      if (setting.isOff()) {
        findings
            .about(kubelet.manifest())
            .report(
                setting,
                "the kubelet changes the kernel's settings to its own%s",
                setting.byDefault())
            .help("set protectKernelDefaults: true");
      }
    }
  }
}
