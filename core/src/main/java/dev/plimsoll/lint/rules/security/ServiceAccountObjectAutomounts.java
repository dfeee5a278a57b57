package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ServiceAccount;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.Value;

/** A ServiceAccount whose token every Pod gets. */
@LintRule(
    id = "service-account-object-automounts",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = "kubescape:C-0034")
public final class ServiceAccountObjectAutomounts implements KindRule<ServiceAccount> {

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
    Field<Boolean> automount = object.automountServiceAccountToken();
    if (automount.orElse(true)) {
      findings
          .report(automount, "every Pod of this account gets a token for the API server")
          .help("set automountServiceAccountToken: false here, and true in the Pods that need it")
          .write(
              Fix.Safety.UNSAFE,
              "set automountServiceAccountToken: false",
              automount,
              Value.bool(false));
    }
  }
}
