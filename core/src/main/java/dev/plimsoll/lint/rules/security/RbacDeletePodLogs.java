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

/** A role that may remove logs. */
@LintRule(
    id = "rbac-delete-pod-logs",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    sources = "trivy:KSV-0042")
public final class RbacDeletePodLogs implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    List<String> resources = List.of("pods/log");
    List<String> verbs = List.of("delete", "deletecollection", "update");
    for (Grants.Grant grant : Grants.of(index, "", resources, verbs)) {
      findings
          .about(grant.role())
          .report(
              grant.at(),
              "%s %s may remove logs of Pods",
              grant.role().id().kind(),
              grant.role().id().name())
          .help("drop the verb; reading logs needs get only")
          .related(grant.verb(), "by this verb");
    }
  }
}
