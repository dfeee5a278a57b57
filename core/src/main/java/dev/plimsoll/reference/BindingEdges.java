package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.model.RoleBinding;
import dev.plimsoll.model.RoleRef;
import dev.plimsoll.model.Subject;

/** A binding gives a role to subjects, of which ServiceAccounts are objects. */
final class BindingEdges implements Edges {

  private static final String GROUP = "rbac.authorization.k8s.io";

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    if (!from.id().group().equals(GROUP)) {
      return;
    }
    RoleBinding binding = new RoleBinding(from.root()); // both kinds have the same fields
    RoleRef role = binding.roleRef();
    if (role.kind().is("ClusterRole")) {
      findings.follow(role.name(), new ManifestId(GROUP, "ClusterRole", "", ""), Weight.NEEDED);
    } else if (role.kind().is("Role") && from.id().kind().equals("RoleBinding")) {
      findings.follow(role.name(), GROUP, "Role");
    }
    for (Subject subject : binding.subjects()) {
      String namespace = subject.namespace().orElse(findings.namespace());
      if (subject.kind().is("ServiceAccount") && !namespace.isEmpty()) {
        ManifestId account = new ManifestId("", "ServiceAccount", namespace, "");
        findings.follow(subject.name(), account, Weight.WANTED);
      }
    }
  }
}
