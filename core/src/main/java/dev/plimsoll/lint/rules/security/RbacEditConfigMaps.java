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

/** A role that may change all settings. */
@LintRule(
    id = "rbac-edit-config-maps",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    sources = "trivy:KSV-0049")
public final class RbacEditConfigMaps implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    List<String> resources = List.of("configmaps");
    List<String> verbs = List.of("create", "update", "patch", "delete");
    for (Grants.Grant grant : Grants.of(index, "", resources, verbs)) {
      findings
          .about(grant.role())
          .report(
              grant.at(),
              "%s %s may change settings of others",
              grant.role().id().kind(),
              grant.role().id().name())
          .help("name the ConfigMaps in resourceNames")
          .related(grant.verb(), "by this verb");
    }
  }
}
