package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Value;

/** Somebody switched the filter of kernel calls off. */
@LintRule(
    id = "seccomp-unconfined",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "seccompProfile",
    sources = {"trivy:KSV-0104", "pss:seccompProfile_baseline", "kubesec:SeccompUnconfined"})
public final class SeccompUnconfined implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    report(site.security().seccompProfile().type(), findings);
    for (ContainerLike container : site.spec().allContainers()) {
      if (!container.securityContext().privileged().orElse(false)) {
        report(container.securityContext().seccompProfile().type(), findings);
      }
    }
  }

  private static void report(Field<String> type, Findings findings) {
    if (type.is("Unconfined")) {
      findings
          .report(type, "nobody filters what is asked of the kernel")
          .help("use RuntimeDefault, or write a profile with the calls that are missed")
          .write(
              Fix.Safety.UNSAFE,
              "set seccompProfile.type: RuntimeDefault",
              type,
              Value.text("RuntimeDefault"));
    }
  }
}
