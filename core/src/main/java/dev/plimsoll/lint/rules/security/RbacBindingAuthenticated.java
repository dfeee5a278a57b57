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

/** A role for everybody who is known. */
@LintRule(
    id = "rbac-binding-authenticated",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    kinds = {"ClusterRoleBinding", "RoleBinding"},
    sources = {"trivy:KSV-01011", "kubescape:C-0265"})
public final class RbacBindingAuthenticated implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (String kind : List.of("ClusterRoleBinding", "RoleBinding")) {
      for (Manifest manifest : index.ofKind("rbac.authorization.k8s.io", kind)) {
        if (manifest.id().name().startsWith("system:")) {
          continue; // comes with Kubernetes
        }
        for (Subject subject : new ClusterRoleBinding(manifest.root()).subjects()) {
          if (subject.name().is("system:authenticated")) {
            findings
                .about(manifest)
                .report(subject.name(), "this gives rights to every account there is")
                .help("bind it to the accounts that need it");
          }
        }
      }
    }
  }
}
