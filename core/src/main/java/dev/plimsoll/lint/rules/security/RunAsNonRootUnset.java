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

/** Nobody says that a container must not run as root; a user's number alone does not count. */
@LintRule(
    id = "run-as-non-root-unset",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "pss:runAsNonRoot")
public final class RunAsNonRootUnset implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    if (site.isInUserNamespace() && site.isAtLeast(35)) {
      return;
    }
    Field<Boolean> pods = site.security().runAsNonRoot();
    if (pods.isPresent() && !pods.orElse(true)) {
      report(pods, "the Pod", findings);
      return;
    }
    for (ContainerLike container : site.spec().allContainers()) {
      Field<Boolean> own = container.securityContext().runAsNonRoot();
      if (!own.value().orElse(pods.orElse(false))) {
        report(own, "container " + container.name().orElse(""), findings);
      }
    }
  }

  private static void report(Field<Boolean> nonRoot, String who, Findings findings) {
    findings
        .report(nonRoot, "%s is not barred from running as root", who)
        .help("set securityContext.runAsNonRoot: true for the Pod")
        .write(Fix.Safety.UNSAFE, "set runAsNonRoot: true", nonRoot, Value.bool(true));
  }
}
