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

/** A role that may change the addresses of Services. */
@LintRule(
    id = "rbac-service-status",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    sources = "checkov:CKV2_K8S_4")
public final class RbacServiceStatus implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    List<String> resources = List.of("services/status");
    List<String> verbs = List.of("update", "patch");
    for (Grants.Grant grant : Grants.of(index, "", resources, verbs)) {
      findings
          .about(grant.role())
          .report(
              grant.at(),
              "%s %s may change the addresses of Services",
              grant.role().id().kind(),
              grant.role().id().name())
          .help("leave it to the controllers of the cloud")
          .related(grant.verb(), "by this verb");
    }
  }
}
