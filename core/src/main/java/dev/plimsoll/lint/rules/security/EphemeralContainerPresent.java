package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;

/** A manifest with containers for debugging. */
@LintRule(
    id = "ephemeral-container-present",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    keys = "ephemeralContainers")
public final class EphemeralContainerPresent implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    if (!site.spec().ephemeralContainers().isEmpty()) {
      findings
          .report(site.spec().ephemeralContainers(), "ephemeral containers cannot be in a manifest")
          .help("remove them; kubectl debug adds one to a Pod that runs");
    }
  }
}
