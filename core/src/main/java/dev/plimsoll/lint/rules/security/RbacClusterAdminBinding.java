package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ClusterRoleBinding;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import java.util.List;

/** A binding to the role that may do everything. */
@LintRule(
    id = "rbac-cluster-admin-binding",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    kinds = {"ClusterRoleBinding", "RoleBinding"},
    aliases = {"rbac-cluster-admin-cluster-binding", "rbac-cluster-admin-role-binding"},
    sources = {
      "kube-linter:cluster-admin-role-binding",
      "polaris:clusterrolebindingClusterAdmin",
      "polaris:rolebindingClusterAdminClusterRole",
      "trivy:KSV-0111",
      "kubescape:C-0035",
      "kubescape:C-0185",
      "kics:249328b8-5f0f-409f-b1dd-029f07882e11",
      "datree:CIS_INVALID_ROLE_CLUSTER_ADMIN"
    })
public final class RbacClusterAdminBinding implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (String kind : List.of("ClusterRoleBinding", "RoleBinding")) {
      for (Manifest manifest : index.ofKind("rbac.authorization.k8s.io", kind)) {
        Field<String> role = new ClusterRoleBinding(manifest.root()).roleRef().name();
        if (role.is("cluster-admin") && !manifest.id().name().equals("cluster-admin")) {
          findings
              .about(manifest)
              .report(role, "this gives every right")
              .help("bind a role with the verbs and resources that are needed");
        }
      }
    }
  }
}
