package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Field;

/** A container with all rights on its node. */
@LintRule(
    id = "privileged-container",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "privileged",
    sources = {
      "kube-linter:privileged-container",
      "kube-score:container-security-context-privileged",
      "polaris:runAsPrivileged",
      "checkov:CKV_K8S_16",
      "trivy:KSV-0017",
      "pss:privileged",
      "kubesec:Privileged",
      "kubescape:C-0057",
      "kics:dd29336b-fe57-445b-a26e-e6aa867ae609",
      "datree:CONTAINERS_INCORRECT_PRIVILEGED_VALUE_TRUE"
    })
public final class PrivilegedContainer implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Field<Boolean> privileged = site.container().securityContext().privileged();
    if (privileged.orElse(false)) {
      findings
          .report(privileged, "container %s has all rights on its node", site.name())
          .help("remove privileged and add only the capabilities it needs");
    }
  }
}
