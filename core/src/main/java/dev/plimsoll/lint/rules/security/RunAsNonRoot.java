package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.PodSecurityContext;
import dev.plimsoll.model.SecurityContext;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Value;

/** A container that may run as root. */
@LintRule(
    id = "run-as-non-root",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    aliases = "run-as-non-root-not-enforced",
    sources = {
      "kube-linter:run-as-non-root",
      "polaris:runAsRootAllowed",
      "checkov:CKV_K8S_23",
      "trivy:KSV-0012",
      "kubesec:RunAsNonRoot",
      "kubescape:C-0013",
      "kics:cf34805e-3872-4c08-bf92-6ff7bb0cfadb",
      "datree:CONTAINERS_INCORRECT_RUNASNONROOT_VALUE"
    })
public final class RunAsNonRoot implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    SecurityContext own = site.container().securityContext();
    PodSecurityContext pods = site.pod().securityContext();
    boolean nonRoot = own.runAsNonRoot().value().orElse(pods.runAsNonRoot().orElse(false));
    long user = own.runAsUser().value().orElse(pods.runAsUser().orElse(0L));
    boolean rootIsNobody = !site.pod().hostUsers().orElse(true);
    boolean rootAnyway = own.privileged().orElse(false); // another rule's matter
    if (nonRoot || user > 0 || rootIsNobody || rootAnyway || site.site().isWindows()) {
      return;
    }
    Field<?> decisive = own.runAsUser().isPresent() ? own.runAsUser() : own.runAsNonRoot();
    findings
        .report(decisive, "container %s may run as root", site.name())
        .help("set securityContext.runAsNonRoot: true and run the image as a user other than 0")
        .write(Fix.Safety.UNSAFE, "set runAsNonRoot: true", own.runAsNonRoot(), Value.bool(true))
        .related(pods.runAsNonRoot(), "the Pod allows it here")
        .related(pods.runAsUser(), "the Pod's user");
  }
}
