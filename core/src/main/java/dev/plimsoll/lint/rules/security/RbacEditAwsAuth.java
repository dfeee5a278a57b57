package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.Grants;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.model.PolicyRule;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;

/** A role that may change who is who on Amazon EKS. */
@LintRule(
    id = "rbac-edit-aws-auth",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"Role", "ClusterRole"},
    sources = "trivy:KSV-0115")
public final class RbacEditAwsAuth implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Grants.Grant grant : Grants.rules(index)) {
      PolicyRule rule = grant.rule();
      boolean isNamed = has(rule.resourceNames(), "aws-auth");
      boolean changes =
          has(rule.verbs(), "update") || has(rule.verbs(), "patch") || has(rule.verbs(), "*");
      boolean maps = has(rule.resources(), "configmaps") || has(rule.resources(), "*");
      if (maps && changes && isNamed) {
        findings
            .about(grant.role())
            .report(
                rule.resourceNames(),
                "role %s may make anybody an administrator",
                grant.role().id().name())
            .help("leave it to the tool that sets up the cluster");
      }
    }
  }

  private static boolean has(Items<Field<String>> words, String wanted) {
    for (Field<String> word : words) {
      if (word.is(wanted)) {
        return true;
      }
    }
    return false;
  }
}
