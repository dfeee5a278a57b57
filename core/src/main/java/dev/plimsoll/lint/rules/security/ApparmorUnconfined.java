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
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Value;

/** Somebody switched AppArmor off. */
@LintRule(
    id = "apparmor-unconfined",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = {"appArmorProfile", "annotations"},
    sources = {"pss:appArmorProfile", "kubesec:ApparmorUnconfined"})
public final class ApparmorUnconfined implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    report(site.security().appArmorProfile().type(), findings);
    for (ContainerLike container : site.spec().allContainers()) {
      report(container.securityContext().appArmorProfile().type(), findings);
    }
    for (Entries.Entry<Field<String>> annotation : site.metadata().annotations()) {
      String profile = annotation.value().orElse("");
      boolean allowed =
          profile.isEmpty()
              || profile.equals("runtime/default")
              || profile.startsWith("localhost/");
      if (annotation.key().startsWith("container.apparmor.security.beta.kubernetes.io/")
          && !allowed) {
        findings
            .report(annotation.value(), "AppArmor is off for a container")
            .help("use runtime/default, or a profile of your own under localhost/")
            .write(
                Fix.Safety.UNSAFE,
                "use runtime/default",
                annotation.value(),
                Value.text("runtime/default"));
      }
    }
  }

  private static void report(Field<String> type, Findings findings) {
    boolean allowed = type.is("RuntimeDefault") || type.is("Localhost");
    if (type.isPresent() && !allowed) {
      findings
          .report(type, "AppArmor is off here")
          .help("use RuntimeDefault, or a profile of your own with Localhost")
          .write(
              Fix.Safety.UNSAFE,
              "set appArmorProfile.type: RuntimeDefault",
              type,
              Value.text("RuntimeDefault"));
    }
  }
}
