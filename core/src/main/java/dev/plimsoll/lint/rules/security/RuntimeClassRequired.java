package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;

/** A Pod that does not ask for a sandbox. */
@LintRule(
    id = "runtime-class-required",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "kubescape:C-0297")
public final class RuntimeClassRequired implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    if (site.spec().runtimeClassName().orElse("").isEmpty() && !site.isWindows()) {
      findings
          .report(site.spec().runtimeClassName(), "the Pod runs in the nodes' default runtime")
          .help("name the RuntimeClass of a sandbox, such as gVisor or Kata Containers");
    }
  }
}
