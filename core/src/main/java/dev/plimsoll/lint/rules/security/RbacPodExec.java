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

/** A role that may run commands in Pods. */
@LintRule(
    id = "rbac-pod-exec",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    aliases = {"rbac-pod-exec-cluster-role", "rbac-pod-exec-role", "rbac-pod-attach"},
    sources = {
      "polaris:clusterrolePodExecAttach",
      "polaris:rolePodExecAttach",
      "checkov:CKV2_K8S_2",
      "trivy:KSV-0053",
      "trivy:KSV-0054",
      "kubescape:C-0002",
      "kics:c589f42c-7924-4871-aee2-1cede9bc7cbc",
      "kics:d45330fd-f58d-45fb-a682-6481477a0f84",
      "datree:CONTAINERS_INCORRECT_RESOURCES_VERBS_VALUE"
    })
public final class RbacPodExec implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    List<String> resources = List.of("pods/exec", "pods/attach");
    List<String> verbs = List.of("create", "get");
    for (Grants.Grant grant : Grants.of(index, "", resources, verbs)) {
      findings
          .about(grant.role())
          .report(
              grant.at(),
              "%s %s may run commands in Pods",
              grant.role().id().kind(),
              grant.role().id().name())
          .help("give it to people for the time they need it")
          .related(grant.verb(), "by this verb");
    }
  }
}
