package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.Toleration;

/** A Pod that may run beside the API server. */
@LintRule(
    id = "control-plane-scheduling",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "tolerations")
public final class ControlPlaneScheduling implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    for (Toleration toleration : site.spec().tolerations()) {
      String key = toleration.key().orElse("");
      boolean everything = key.isEmpty() && toleration.operator().is("Exists");
      if (key.equals("node-role.kubernetes.io/control-plane")
          || key.equals("node-role.kubernetes.io/master")
          || (everything && !toleration.effect().is("NoExecute"))) {
        findings
            .report(
                toleration.key().isPresent() ? toleration.key() : toleration,
                "the Pod may run on nodes of the control plane")
            .help("remove the toleration unless the Pod looks after every node");
      }
    }
  }
}
