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

/** A role with an asterisk for resources. */
@LintRule(
    id = "rbac-wildcard-resources",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    aliases = {
      "rbac-wildcard-verbs-and-resources",
      "rbac-wildcard-resources-cluster",
      "rbac-wildcard-resources-namespace"
    },
    sources = {
      "kube-linter:wildcard-in-rules",
      "checkov:CKV_K8S_49",
      "trivy:KSV-0044",
      "trivy:KSV-0046",
      "trivy:KSV-0112",
      "kubescape:C-0187",
      "kics:6b896afb-ca07-467a-b256-1a0077a1c08e",
      "datree:CIS_INVALID_WILDCARD_ROLE"
    })
public final class RbacWildcardResources implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Grants.Grant grant : Grants.rules(index)) {
      for (Field<String> word : grant.rule().resources()) {
        if (word.is("*")) {
          findings
              .about(grant.role())
              .report(
                  word,
                  "%s %s reaches every kind of object, kinds to come included",
                  grant.role().id().kind(),
                  grant.role().id().name())
              .help("write down the resources that are needed");
        }
      }
    }
  }
}
