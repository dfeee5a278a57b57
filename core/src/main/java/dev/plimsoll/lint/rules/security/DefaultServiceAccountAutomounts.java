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

/** The account that Pods without one get, with a token. */
@LintRule(
    id = "default-service-account-automounts",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {
      "checkov:CKV_K8S_41",
      "kubescape:C-0189",
      "kubescape:C-0225",
      "datree:CIS_INVALID_VALUE_AUTOMOUNTSERVICEACCOUNTTOKEN"
    })
public final class DefaultServiceAccountAutomounts implements KindRule<ServiceAccount> {

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
    if (object.metadata().name().is("default") && automount.orElse(true)) {
      findings
          .report(automount, "Pods that name no account get a token for the API server")
          .help("set automountServiceAccountToken: false")
          .write(
              Fix.Safety.UNSAFE,
              "set automountServiceAccountToken: false",
              automount,
              Value.bool(false));
    }
  }
}
