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

/** A role that may delete events. */
@LintRule(
    id = "rbac-delete-events",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    sources = "kubescape:C-0031")
public final class RbacDeleteEvents implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    List<String> resources = List.of("events");
    List<String> verbs = List.of("delete", "deletecollection");
    for (Grants.Grant grant : Grants.of(index, "", resources, verbs)) {
      findings
          .about(grant.role())
          .report(
              grant.at(),
              "%s %s may delete events",
              grant.role().id().kind(),
              grant.role().id().name())
          .help("drop the verb; events go by themselves after an hour")
          .related(grant.verb(), "by this verb");
    }
  }
}
