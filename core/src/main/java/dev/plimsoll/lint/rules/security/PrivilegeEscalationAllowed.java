package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Value;

/** A container whose processes may gain more rights than they started with. */
@LintRule(
    id = "privilege-escalation-allowed",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-linter:privilege-escalation-container",
      "polaris:privilegeEscalationAllowed",
      "checkov:CKV_K8S_20",
      "trivy:KSV-0001",
      "pss:allowPrivilegeEscalation",
      "kubesec:AllowPrivilegeEscalation",
      "kubescape:C-0016",
      "kics:5572cc5e-1e4c-4113-92a6-7a8a3bd25e6d",
      "datree:CONTAINERS_MISSING_KEY_ALLOWPRIVILEGEESCALATION"
    })
public final class PrivilegeEscalationAllowed implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Field<Boolean> allowed = site.security().allowPrivilegeEscalation();
    if (allowed.orElse(true) && !site.site().saysWindows()) {
      findings
          .report(allowed, "processes of container %s may gain rights that it has not", site.name())
          .help("set securityContext.allowPrivilegeEscalation: false")
          .write(
              Fix.Safety.UNSAFE, "set allowPrivilegeEscalation: false", allowed, Value.bool(false));
    }
  }
}
