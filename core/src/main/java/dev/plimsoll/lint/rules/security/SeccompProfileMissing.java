package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Value;

/** A container whose calls to the kernel nobody filters. */
@LintRule(
    id = "seccomp-profile-missing",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "kube-score:container-seccomp-profile",
      "checkov:CKV_K8S_31",
      "trivy:KSV-0030",
      "pss:seccompProfile_restricted",
      "kubesec:SeccompAny",
      "kubescape:C-0210",
      "kics:f377b83e-bd07-4f48-a591-60c82b14a78b",
      "datree:CONTAINERS_INCORRECT_SECCOMP_PROFILE",
      "datree:CIS_INVALID_VALUE_SECCOMP_PROFILE"
    })
public final class SeccompProfileMissing implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Field<String> own = site.security().seccompProfile().type();
    Field<String> pods = site.site().security().seccompProfile().type();
    Field<String> decisive = own.isPresent() ? own : pods;
    boolean filtered = decisive.is("RuntimeDefault") || decisive.is("Localhost");
    if (filtered || site.site().saysWindows()) {
      return;
    }
    findings
        .report(own, "nobody filters what container %s asks of the kernel", site.name())
        .help("set securityContext.seccompProfile.type: RuntimeDefault for the Pod")
        .write(
            Fix.Safety.UNSAFE,
            "set seccompProfile.type: RuntimeDefault",
            own,
            Value.text("RuntimeDefault"))
        .related(pods, "the Pod's profile");
  }
}
