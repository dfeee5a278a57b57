package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Bindings;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.model.ClusterRole;
import dev.plimsoll.model.PolicyRule;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;

/** A binding to a Role that may do everything in its namespace. */
@LintRule(
    id = "rbac-namespace-admin-binding",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = "RoleBinding",
    sources = "polaris:rolebindingClusterAdminRole")
public final class RbacNamespaceAdminBinding implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Bindings.Binding binding : Bindings.of(index)) {
      if (!binding.role().id().kind().equals("Role")) {
        continue;
      }
      for (PolicyRule rule : new ClusterRole(binding.role().root()).rules()) {
        if (hasAll(rule.apiGroups()) && hasAll(rule.resources()) && hasAll(rule.verbs())) {
          findings
              .about(binding.manifest())
              .report(binding.reference().name(), "this gives every right in the namespace")
              .help("bind a role with the verbs and resources that are needed")
              .related(rule.resources(), "by this rule");
          break;
        }
      }
    }
  }

  private static boolean hasAll(Items<Field<String>> words) {
    for (Field<String> word : words) {
      if (word.is("*")) {
        return true;
      }
    }
    return false;
  }
}
