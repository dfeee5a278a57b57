package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.SecurityContext;
import dev.plimsoll.tree.Field;

/** A Pod or container that asks to be root. */
@LintRule(
    id = "run-as-user-zero",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    keys = "runAsUser",
    sources = {"trivy:KSV-0105", "pss:runAsUser"})
public final class RunAsUserZero implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    if (site.isInUserNamespace() && site.isAtLeast(35)) {
      return;
    }
    report(site.security().runAsUser(), "the Pod", findings);
    for (ContainerLike container : site.spec().allContainers()) {
      SecurityContext own = container.securityContext();
      report(own.runAsUser(), "container " + container.name().orElse(""), findings);
    }
  }

  private static void report(Field<Long> user, String who, Findings findings) {
    if (user.isPresent() && user.orElse(1L) == 0) {
      findings
          .report(user, "%s asks to run as root", who)
          .help("name a user other than 0, or leave it to the image and set runAsNonRoot: true");
    }
  }
}
