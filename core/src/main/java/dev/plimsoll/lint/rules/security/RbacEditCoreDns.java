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

/** A role that may change how the cluster resolves names. */
@LintRule(
    id = "rbac-edit-core-dns",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"Role", "ClusterRole"},
    sources = "kubescape:C-0037")
public final class RbacEditCoreDns implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Grants.Grant grant : Grants.rules(index)) {
      PolicyRule rule = grant.rule();
      boolean isNamed = has(rule.resourceNames(), "coredns");
      boolean isInSystem =
          grant.role().id().kind().equals("ClusterRole")
              || grant.role().id().namespace().equals("kube-system");
      boolean changes =
          has(rule.verbs(), "update") || has(rule.verbs(), "patch") || has(rule.verbs(), "*");
      boolean maps = has(rule.resources(), "configmaps") || has(rule.resources(), "*");
      if (maps && changes && (isNamed || (rule.resourceNames().isEmpty() && isInSystem))) {
        findings
            .about(grant.role())
            .report(
                isNamed ? rule.resourceNames() : grant.at(),
                "role %s may change where all names of the cluster lead",
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
