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
import java.util.HashMap;
import java.util.Map;

/** A workload whose account may do everything in the cluster. */
@LintRule(
    id = "service-account-with-powerful-role",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = "ClusterRoleBinding",
    sources = {"kubescape:C-0053", "kubescape:C-0267", "kubescape:C-0272"})
public final class ServiceAccountWithPowerfulRole implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    Map<String, Manifest> users = new HashMap<>();
    for (Manifest manifest : index.set().all()) {
      if (manifest.workload().isPresent()) {
        String account =
            manifest.workload().get().template().spec().serviceAccountName().orElse("default");
        users.putIfAbsent(manifest.id().namespace() + "/" + account, manifest);
      }
    }
    for (Manifest manifest : index.ofKind("rbac.authorization.k8s.io", "ClusterRoleBinding")) {
      ClusterRoleBinding binding = new ClusterRoleBinding(manifest.root());
      if (!binding.roleRef().name().is("cluster-admin")) {
        continue;
      }
      for (Subject subject : binding.subjects()) {
        Manifest user = users.get(subject.namespace().orElse("") + "/" + subject.name().orElse(""));
        if (user != null && subject.kind().is("ServiceAccount")) {
          findings
              .about(manifest)
              .report(
                  subject.name(),
                  "%s %s may do everything in the cluster",
                  user.id().kind(),
                  user.id().name())
              .help("bind a role with the verbs and resources that it needs");
        }
      }
    }
  }
}
