package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ServiceAccount;
import dev.plimsoll.tree.Located;

/** A ServiceAccount with tokens that never expire. */
@LintRule(
    id = "service-account-secrets-listed",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class ServiceAccountSecretsListed implements KindRule<ServiceAccount> {

  @Override
  public String group() {
    return "";
  }

  @Override
  public String kind() {
    return "ServiceAccount";
  }

  @Override
  public ServiceAccount view(Located root) {
    return new ServiceAccount(root);
  }

  @Override
  public void check(ServiceAccount object, Findings findings) {
    if (!object.secrets().isEmpty()) {
      findings
          .report(object.secrets(), "the account lists tokens that never expire")
          .help("remove secrets; Pods get tokens that expire without it");
    }
  }
}
