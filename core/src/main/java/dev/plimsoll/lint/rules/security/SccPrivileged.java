package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;

/** Constraints that allow privileged containers. */
@LintRule(
    id = "scc-privileged",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    kinds = "SecurityContextConstraints",
    sources = "kube-linter:scc-deny-privileged-container")
public final class SccPrivileged implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("security.openshift.io", "SecurityContextConstraints")) {
      findings.about(manifest);
      Field<Boolean> allowed = Field.bool(manifest.root().field("allowPrivilegedContainer"));
      if (allowed.orElse(false) && !manifest.id().name().equals("privileged")) {
        findings
            .report(allowed, "privileged containers are allowed to whoever may use this")
            .help("set it to false and allow the single capability that is needed");
      }
    }
  }
}
