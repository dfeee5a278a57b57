package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.Grants;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.reference.Index;

/** A role with the verb bind. */
@LintRule(
    id = "rbac-bind",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    sources = {
      "checkov:CKV_K8S_157",
      "trivy:KSV-0050",
      "kubescape:C-0191",
      "kics:8320826e-7a9c-4b0b-9535-578333193432",
      "datree:CIS_INVALID_VALUE_BIND_IMPERSONATE_ESCALATE"
    })
public final class RbacBind implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Grants.Grant grant : Grants.ofVerb(index, "bind")) {
      findings
          .about(grant.role())
          .report(
              grant.verb(),
              "%s %s may bind roles that it has not",
              grant.role().id().kind(),
              grant.role().id().name())
          .help("drop the verb, or name single objects in resourceNames");
    }
  }
}
