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

/** A role that may reach any port of Pods. */
@LintRule(
    id = "rbac-port-forward",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    sources = {"kubescape:C-0063", "kics:38fa11ef-dbcc-4da8-9680-7e1fd855b6fb"})
public final class RbacPortForward implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    List<String> resources = List.of("pods/portforward");
    List<String> verbs = List.of("create", "get");
    for (Grants.Grant grant : Grants.of(index, "", resources, verbs)) {
      findings
          .about(grant.role())
          .report(
              grant.at(),
              "%s %s may reach any port of Pods",
              grant.role().id().kind(),
              grant.role().id().name())
          .help("give it to people for the time they need it")
          .related(grant.verb(), "by this verb");
    }
  }
}
