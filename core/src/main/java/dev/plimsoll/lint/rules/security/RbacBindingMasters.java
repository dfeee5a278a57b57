package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ClusterRoleBinding;
import dev.plimsoll.model.Subject;
import dev.plimsoll.reference.Index;
import java.util.List;

/** A binding for those who may do everything anyway. */
@LintRule(
    id = "rbac-binding-masters",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    kinds = {"ClusterRoleBinding", "RoleBinding"},
    sources = {"trivy:KSV-0123", "kubescape:C-0246", "datree:CIS_INVALID_VALUE_SYSTEM_MASTERS"})
public final class RbacBindingMasters implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (String kind : List.of("ClusterRoleBinding", "RoleBinding")) {
      for (Manifest manifest : index.ofKind("rbac.authorization.k8s.io", kind)) {
        if (manifest.id().name().startsWith("system:")) {
          continue; // comes with Kubernetes
        }
        for (Subject subject : new ClusterRoleBinding(manifest.root()).subjects()) {
          if (subject.name().is("system:masters")) {
            findings
                .about(manifest)
                .report(
                    subject.name(),
                    "who is in system:masters needs no role, and none can be taken from him")
                .help("use a group of your own, bound to cluster-admin");
          }
        }
      }
    }
  }
}
