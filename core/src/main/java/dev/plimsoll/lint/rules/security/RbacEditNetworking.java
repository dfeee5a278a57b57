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

/** A role that may change who reaches whom. */
@LintRule(
    id = "rbac-edit-networking",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    sources = "trivy:KSV-0056")
public final class RbacEditNetworking implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    List<String> resources = List.of("networkpolicies", "ingresses");
    List<String> verbs = List.of("create", "update", "patch", "delete");
    for (Grants.Grant grant : Grants.of(index, "networking.k8s.io", resources, verbs)) {
      findings
          .about(grant.role())
          .report(
              grant.at(),
              "%s %s may change who reaches whom",
              grant.role().id().kind(),
              grant.role().id().name())
          .help("leave it to a pipeline")
          .related(grant.verb(), "by this verb");
    }
  }
}
