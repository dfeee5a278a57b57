package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.PodSecurityContext;
import dev.plimsoll.model.SecurityContext;

/** A container for which none of the kernel's means of defence is used. */
@LintRule(
    id = "no-linux-hardening-at-all",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"polaris:linuxHardening", "kubescape:C-0055"})
public final class NoLinuxHardeningAtAll implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    SecurityContext own = site.security();
    PodSecurityContext pods = site.site().security();
    boolean hardened =
        !own.capabilities().drop().isEmpty()
            || own.seccompProfile().isPresent()
            || pods.seccompProfile().isPresent()
            || own.appArmorProfile().isPresent()
            || pods.appArmorProfile().isPresent()
            || own.seLinuxOptions().isPresent()
            || pods.seLinuxOptions().isPresent()
            || hasAnnotation(site);
    if (!hardened && !site.site().isWindows()) {
      findings
          .report(own, "container %s uses none of the kernel's defences", site.name())
          .help("drop capabilities, and set seccompProfile.type: RuntimeDefault");
    }
  }

  private static boolean hasAnnotation(ContainerSite site) {
    return site.site()
        .metadata()
        .annotations()
        .has("container.apparmor.security.beta.kubernetes.io/" + site.name());
  }
}
