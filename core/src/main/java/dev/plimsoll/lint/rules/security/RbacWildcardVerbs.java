package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.Grants;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;

/** A role with an asterisk for verbs. */
@LintRule(
    id = "rbac-wildcard-verbs",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    sources = {
      "kube-linter:wildcard-in-rules",
      "checkov:CKV_K8S_49",
      "trivy:KSV-0045",
      "kics:6b896afb-ca07-467a-b256-1a0077a1c08e",
      "datree:CIS_INVALID_WILDCARD_ROLE"
    })
public final class RbacWildcardVerbs implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Grants.Grant grant : Grants.rules(index)) {
      for (Field<String> word : grant.rule().verbs()) {
        if (word.is("*")) {
          findings
              .about(grant.role())
              .report(
                  word,
                  "%s %s may do everything to what it names, verbs to come included",
                  grant.role().id().kind(),
                  grant.role().id().name())
              .help("write down the verbs that are needed");
        }
      }
    }
  }
}
