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

/** A role that may hand out roles. */
@LintRule(
    id = "rbac-create-role-bindings",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    aliases = {"rbac-create-cluster-role-bindings", "rbac-edit-own-bindings"},
    sources = {"checkov:CKV2_K8S_1", "trivy:KSV-0051", "trivy:KSV-0052", "trivy:KSV-0055"})
public final class RbacCreateRoleBindings implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    List<String> resources = List.of("rolebindings", "clusterrolebindings");
    List<String> verbs = List.of("create", "update", "patch");
    for (Grants.Grant grant : Grants.of(index, "rbac.authorization.k8s.io", resources, verbs)) {
      findings
          .about(grant.role())
          .report(
              grant.at(),
              "%s %s may hand out roles",
              grant.role().id().kind(),
              grant.role().id().name())
          .help("hand out roles by a pipeline, and not by a program in the cluster")
          .related(grant.verb(), "by this verb");
    }
  }
}
