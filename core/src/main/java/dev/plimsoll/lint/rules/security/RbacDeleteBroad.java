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

/** A role that may delete workloads. */
@LintRule(
    id = "rbac-delete-broad",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    sources = "kubescape:C-0007")
public final class RbacDeleteBroad implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    List<String> resources = List.of("deployments", "statefulsets", "daemonsets");
    List<String> verbs = List.of("delete", "deletecollection");
    for (Grants.Grant grant : Grants.of(index, "apps", resources, verbs)) {
      findings
          .about(grant.role())
          .report(
              grant.at(),
              "%s %s may delete workloads",
              grant.role().id().kind(),
              grant.role().id().name())
          .help("name the objects in resourceNames, or drop the verb")
          .related(grant.verb(), "by this verb");
    }
  }
}
