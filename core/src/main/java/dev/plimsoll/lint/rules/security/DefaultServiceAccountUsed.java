package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.tree.Field;

/** A Pod that runs under the account of everybody. */
@LintRule(
    id = "default-service-account-used",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    aliases = "service-account-not-set",
    sources = {
      "kube-linter:default-service-account",
      "kubesec:ServiceAccountName",
      "kubescape:C-0189",
      "kics:591ade62-d6b0-4580-b1ae-209f80ba1cd9"
    })
public final class DefaultServiceAccountUsed implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    PodSpec spec = site.spec();
    Field<String> name =
        spec.serviceAccountName().isPresent() ? spec.serviceAccountName() : spec.serviceAccount();
    String account = name.orElse("");
    boolean noToken = !spec.automountServiceAccountToken().orElse(true);
    if ((account.isEmpty() || account.equals("default")) && !noToken) {
      findings
          .report(
              name.isPresent() ? name : spec.serviceAccountName(),
              "the Pod runs under the account of everybody in its namespace")
          .help("name an account of its own in serviceAccountName, or mount no token");
    }
  }
}
