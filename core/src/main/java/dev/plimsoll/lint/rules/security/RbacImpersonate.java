package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.Grants;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.reference.Index;

/** A role with the verb impersonate. */
@LintRule(
    id = "rbac-impersonate",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    sources = {
      "checkov:CKV2_K8S_3",
      "trivy:KSV-0043",
      "kubescape:C-0065",
      "kubescape:C-0191",
      "kics:9f85c3f6-26fd-4007-938a-2e0cb0100980",
      "datree:CIS_INVALID_VALUE_BIND_IMPERSONATE_ESCALATE"
    })
public final class RbacImpersonate implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Grants.Grant grant : Grants.ofVerb(index, "impersonate")) {
      findings
          .about(grant.role())
          .report(
              grant.verb(),
              "%s %s may act as somebody else",
              grant.role().id().kind(),
              grant.role().id().name())
          .help("drop the verb, or name single objects in resourceNames");
    }
  }
}
