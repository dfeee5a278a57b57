package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;

/** A Pod that nobody replaces when its node is gone. */
@LintRule(
    id = "naked-pod",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = "Pod",
    sources = {"kubescape:C-0073", "datree:K8S_INCORRECT_KIND_VALUE_POD"})
public final class NakedPod implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    if (site.metadata().ownerReferences().isEmpty() && !isStatic(site)) {
      findings
          .report(site.metadata().name(), "nobody replaces the Pod when its node is gone")
          .help("use a Deployment, or a Job for what is meant to end");
    }
  }

  /** A static Pod is restarted by its kubelet; those of the control plane say what they are. */
  private static boolean isStatic(PodSite site) {
    return site.metadata().labels().value("tier").is("control-plane")
        || site.metadata().annotations().has("kubernetes.io/config.source");
  }
}
