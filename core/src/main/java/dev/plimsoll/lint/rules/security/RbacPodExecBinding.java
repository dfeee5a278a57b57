package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Bindings;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.Grants;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.reference.Index;
import java.util.List;

/** A binding that hands out the right to run commands in Pods. */
@LintRule(
    id = "rbac-pod-exec-binding",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"RoleBinding", "ClusterRoleBinding"},
    aliases = {
      "rbac-pod-exec-cluster-binding",
      "rbac-pod-exec-binding-cluster-role",
      "rbac-pod-exec-binding-role"
    },
    sources = {
      "polaris:clusterrolebindingPodExecAttach",
      "polaris:rolebindingClusterRolePodExecAttach",
      "polaris:rolebindingRolePodExecAttach",
      "kubescape:C-0002"
    })
public final class RbacPodExecBinding implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    List<String> resources = List.of("pods/exec", "pods/attach");
    List<Grants.Grant> grants = Grants.of(index, "", resources, List.of("create", "get"));
    for (Bindings.Binding binding : Bindings.of(index)) {
      for (Grants.Grant grant : grants) {
        if (grant.role().id().equals(binding.role().id())) {
          findings
              .about(binding.manifest())
              .report(
                  binding.reference().name(),
                  "the subjects of %s may run commands in Pods",
                  binding.manifest().id().name())
              .help("bind it to people for the time they need it")
              .related(grant.at(), "by this rule");
          break;
        }
      }
    }
  }
}
