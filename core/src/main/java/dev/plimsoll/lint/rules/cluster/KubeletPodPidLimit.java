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

/** A kubelet that lets a Pod use up all process numbers. */
@LintRule(
    id = "kubelet-pod-pid-limit",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "kubescape:C-0284")
public final class KubeletPodPidLimit implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Component kubelet : Component.kubelets(index)) {
      Setting setting = kubelet.setting("pod-max-pids", "-1", "podPidsLimit", "-1");
      if (setting.isBelow(1)) {
        findings
            .about(kubelet.manifest())
            .report(setting, "a Pod may start as many processes as it likes%s", setting.byDefault())
            .help("set podPidsLimit, say to 4096");
      }
    }
  }
}
