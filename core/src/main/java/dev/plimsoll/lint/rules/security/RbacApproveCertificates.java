package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.Grants;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.reference.Index;
import java.util.List;

/** A role that may approve certificates. */
@LintRule(
    id = "rbac-approve-certificates",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    sources = {"checkov:CKV_K8S_156", "kubescape:C-0280"})
public final class RbacApproveCertificates implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    List<String> resources = List.of("certificatesigningrequests/approval");
    List<String> verbs = List.of("update", "patch");
    for (Grants.Grant grant : Grants.of(index, "certificates.k8s.io", resources, verbs)) {
      findings
          .about(grant.role())
          .report(
              grant.at(),
              "%s %s may approve certificates",
              grant.role().id().kind(),
              grant.role().id().name())
          .help("name the signer it is for, and give the right to nobody else")
          .related(grant.verb(), "by this verb");
    }
  }
}
