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

/** A role that may change what is admitted. */
@LintRule(
    id = "rbac-webhook-configurations",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"ClusterRole", "Role"},
    sources = {"checkov:CKV_K8S_155", "trivy:KSV-0114", "kubescape:C-0281"})
public final class RbacWebhookConfigurations implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    List<String> resources =
        List.of("mutatingwebhookconfigurations", "validatingwebhookconfigurations");
    List<String> verbs = List.of("create", "update", "patch", "delete");
    for (Grants.Grant grant : Grants.of(index, "admissionregistration.k8s.io", resources, verbs)) {
      findings
          .about(grant.role())
          .report(
              grant.at(),
              "%s %s may change what is admitted",
              grant.role().id().kind(),
              grant.role().id().name())
          .help("name its own configuration in resourceNames")
          .related(grant.verb(), "by this verb");
    }
  }
}
