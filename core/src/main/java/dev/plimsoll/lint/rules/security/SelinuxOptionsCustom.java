package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.SELinuxOptions;
import dev.plimsoll.tree.Field;
import java.util.List;

/** A Pod that chooses its own SELinux label. */
@LintRule(
    id = "selinux-options-custom",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "seLinuxOptions",
    sources = {
      "trivy:KSV-0025",
      "pss:seLinuxOptions",
      "datree:EKS_INVALID_SELINUXOPTIONS_TYPE_VALUE",
      "datree:EKS_INVALID_SELINUXOPTIONS_USER_VALUE",
      "datree:EKS_INVALID_SELINUXOPTIONS_ROLE_VALUE"
    })
public final class SelinuxOptionsCustom implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    report(site.security().seLinuxOptions(), site, findings);
    for (ContainerLike container : site.spec().allContainers()) {
      report(container.securityContext().seLinuxOptions(), site, findings);
    }
  }

  private static void report(SELinuxOptions options, PodSite site, Findings findings) {
    if (!options.isPresent()) {
      return;
    }
    if (!isAllowed(options.type().orElse(""), site)) {
      findings
          .report(options.type(), "SELinux holds the type %s less", options.type().orElse(""))
          .help("remove it, or use container_t");
    }
    for (Field<String> who : List.of(options.user(), options.role())) {
      if (!who.orElse("").isEmpty()) {
        findings
            .report(who, "the SELinux user and role are the runtime's to choose")
            .help("remove it; a level or a type of containers is enough");
      }
    }
  }

  private static boolean isAllowed(String type, PodSite site) {
    return switch (type) {
      case "", "container_t", "container_init_t", "container_kvm_t" -> true;
      case "container_engine_t" -> site.isAtLeast(31);
      default -> false;
    };
  }
}
