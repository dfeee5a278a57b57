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

/** A role that opens Secrets. */
@LintRule(
    id = "rbac-read-secrets",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    aliases = {"rbac-read-secrets-cluster", "rbac-read-secrets-namespace"},
    sources = {
      "kube-linter:access-to-secrets",
      "checkov:CKV2_K8S_5",
      "trivy:KSV-0041",
      "trivy:KSV-0113",
      "kubescape:C-0015",
      "kubescape:C-0186",
      "kics:b7bca5c4-1dab-4c2c-8cbe-3050b9d59b14",
      "kics:056ac60e-fe07-4acc-9b34-8e1d51716ab9",
      "datree:CIS_INVALID_VERB_SECRETS"
    })
public final class RbacReadSecrets implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    List<String> resources = List.of("secrets");
    List<String> verbs = List.of("get", "list", "watch", "create", "delete", "update", "patch");
    for (Grants.Grant grant : Grants.of(index, "", resources, verbs)) {
      findings
          .about(grant.role())
          .report(
              grant.at(),
              "%s %s may read or change Secrets",
              grant.role().id().kind(),
              grant.role().id().name())
          .help("name the Secrets in resourceNames, or drop the right")
          .related(grant.verb(), "by this verb");
    }
  }
}
