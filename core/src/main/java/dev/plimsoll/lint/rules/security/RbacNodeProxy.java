package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.Grants;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.reference.Index;
import java.util.List;

/** A role that may talk to kubelets. */
@LintRule(
    id = "rbac-node-proxy",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    sources = {"checkov:CKV2_K8S_2", "trivy:KSV-0047", "kubescape:C-0279"})
public final class RbacNodeProxy implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    List<String> resources = List.of("nodes/proxy");
    List<String> verbs = List.of("get", "create");
    for (Grants.Grant grant : Grants.of(index, "", resources, verbs)) {
      findings
          .about(grant.role())
          .report(
              grant.at(),
              "%s %s may talk to kubelets",
              grant.role().id().kind(),
              grant.role().id().name())
          .help("use nodes/metrics, nodes/stats or nodes/log in its place")
          .related(grant.verb(), "by this verb");
    }
  }
}
