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

/** A container without a profile of AppArmor. */
@LintRule(
    id = "apparmor-profile-missing",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "trivy:KSV-0002",
      "kubesec:ApparmorAny",
      "kics:8b36775e-183d-4d46-b0f7-96a6f34a723f"
    })
public final class ApparmorProfileMissing implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Field<String> own = site.security().appArmorProfile().type();
    Field<String> pods = site.site().security().appArmorProfile().type();
    String annotation = "container.apparmor.security.beta.kubernetes.io/" + site.name();
    if (own.isPresent()
        || pods.isPresent()
        || site.site().metadata().annotations().has(annotation)
        || site.isPrivileged()
        || site.site().isWindows()) {
      return;
    }
    findings
        .report(own, "container %s names no AppArmor profile", site.name())
        .help("set securityContext.appArmorProfile.type: RuntimeDefault")
        .write(
            Fix.Safety.UNSAFE,
            "set appArmorProfile.type: RuntimeDefault",
            own,
            Value.text("RuntimeDefault"));
  }
}
