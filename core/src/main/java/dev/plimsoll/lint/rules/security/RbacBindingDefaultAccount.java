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

/** A role for every Pod that names no account. */
@LintRule(
    id = "rbac-binding-default-account",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    kinds = {"ClusterRoleBinding", "RoleBinding"},
    sources = {"checkov:CKV_K8S_42", "kics:1e749bc9-fde8-471c-af0c-8254efd2dee5"})
public final class RbacBindingDefaultAccount implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (String kind : List.of("ClusterRoleBinding", "RoleBinding")) {
      for (Manifest manifest : index.ofKind("rbac.authorization.k8s.io", kind)) {
        if (manifest.id().name().startsWith("system:")) {
          continue; // comes with Kubernetes
        }
        for (Subject subject : new ClusterRoleBinding(manifest.root()).subjects()) {
          if (subject.kind().is("ServiceAccount") && subject.name().is("default")) {
            findings
                .about(manifest)
                .report(
                    subject.name(),
                    "every Pod of that namespace without an account of its own gets these rights")
                .help("bind it to an account made for the purpose");
          }
        }
      }
    }
  }
}
