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

/** A role that may start Pods. */
@LintRule(
    id = "rbac-create-workloads",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    sources = {
      "kube-linter:access-to-create-pods",
      "trivy:KSV-0048",
      "kubescape:C-0188",
      "kics:592ad21d-ad9b-46c6-8d2d-fad09d62a942",
      "datree:CIS_INVALID_VALUE_CREATE_POD"
    })
public final class RbacCreateWorkloads implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    List<String> resources = List.of("pods");
    List<String> verbs = List.of("create");
    for (Grants.Grant grant : Grants.of(index, "", resources, verbs)) {
      findings
          .about(grant.role())
          .report(
              grant.at(),
              "%s %s may start Pods",
              grant.role().id().kind(),
              grant.role().id().name())
          .help("let a controller start Pods, with an account of its own")
          .related(grant.verb(), "by this verb");
    }
  }
}
